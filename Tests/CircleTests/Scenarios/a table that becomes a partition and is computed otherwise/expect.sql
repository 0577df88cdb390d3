-- step 1: transaction
-- AccessExclusive on cfg.post, no rewrite
-- AccessExclusive on cfg.post_1, all rows are written anew
-- AccessExclusive on cfg.sale_1, all rows are written anew
-- AccessExclusive on cfg.sale_2, all rows are written anew
-- ShareUpdateExclusive on cfg.sale, no rewrite
ALTER TABLE cfg.sale_1 DROP COLUMN gross;

LOCK TABLE cfg.post IN ACCESS EXCLUSIVE MODE;

CREATE TABLE cfg."post (its rows)" AS SELECT id, n FROM ONLY cfg.post;

ALTER TABLE cfg.post_1 NO INHERIT cfg.post;

ALTER TABLE cfg.post_1 ALTER COLUMN n SET DATA TYPE bigint;

ALTER TABLE cfg.sale_1
  ADD COLUMN gross integer GENERATED ALWAYS AS (net * 2) STORED,
  ALTER COLUMN old DROP EXPRESSION;

ALTER TABLE cfg.sale_2
  DROP COLUMN gross,
  ADD COLUMN gross integer GENERATED ALWAYS AS (net * 2) STORED;

DROP TABLE cfg.post;

CREATE TABLE cfg.post (
  id integer NOT NULL,
  n bigint
) PARTITION BY RANGE (id);

ALTER TABLE cfg.post ATTACH PARTITION cfg.post_1 FOR VALUES FROM (0) TO (10);

INSERT INTO cfg.post (id, n) SELECT id, n FROM cfg."post (its rows)";

DROP TABLE cfg."post (its rows)";

ALTER TABLE cfg.sale ATTACH PARTITION cfg.sale_1 FOR VALUES FROM (0) TO (10);

ALTER TABLE cfg.sale ATTACH PARTITION cfg.sale_2 FOR VALUES FROM (10) TO (20);
