-- step 1: transaction
-- AccessExclusive on cfg.passing, no rewrite
-- AccessExclusive on cfg.passing_1, all rows are written anew
DROP STATISTICS cfg.lanes;

ALTER TABLE cfg.passing ALTER COLUMN lane SET DATA TYPE bigint;

CREATE STATISTICS cfg.lanes (mcv) ON lane, plate FROM cfg.passing_1;

ALTER STATISTICS cfg.lanes SET STATISTICS 200;

ALTER TYPE cfg.kind RENAME TO kind__old;

CREATE TYPE cfg.kind AS ENUM ('bus', 'car', 'bike');

ALTER TABLE cfg.passing ALTER COLUMN kind SET DATA TYPE cfg.kind USING kind::text::cfg.kind;

DROP TYPE cfg.kind__old;

ALTER STATISTICS cfg.kinds SET STATISTICS 1000;
