-- step 1: transaction
-- AccessExclusive on cfg.log, no rewrite
-- AccessExclusive on cfg.part, all rows are written anew
ALTER TABLE cfg.log DETACH PARTITION cfg.part;

ALTER TABLE cfg.part ALTER COLUMN mood DROP DEFAULT;

ALTER TYPE cfg.mood RENAME TO mood__old;

CREATE TYPE cfg.mood AS ENUM ('sad', 'ok');

ALTER TABLE cfg.part ALTER COLUMN mood SET DATA TYPE cfg.mood USING mood::text::cfg.mood;

DROP TABLE cfg.log;

DROP TYPE cfg.mood__old;

CREATE TABLE cfg.log (
  at integer NOT NULL,
  mood cfg.mood DEFAULT 'sad'::cfg.mood
) PARTITION BY RANGE (at);

ALTER TABLE cfg.part ALTER COLUMN mood DROP DEFAULT;

CREATE TABLE cfg."log (rows to place)" AS SELECT at, mood FROM cfg.log WITH NO DATA;

WITH gone AS (DELETE FROM cfg.part WHERE NOT ((at IS NOT NULL) AND (at >= 0) AND (at < 5)) RETURNING at, mood) INSERT INTO cfg."log (rows to place)" SELECT * FROM gone;

ALTER TABLE cfg.log ATTACH PARTITION cfg.part FOR VALUES FROM (0) TO (5);

INSERT INTO cfg.log (at, mood) SELECT * FROM cfg."log (rows to place)";

DROP TABLE cfg."log (rows to place)";
