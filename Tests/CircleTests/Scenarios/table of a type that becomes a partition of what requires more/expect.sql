-- step 1: transaction
-- AccessExclusive on cfg.post_1, all rows are written anew
CREATE TABLE cfg.post (
  id integer NOT NULL,
  a bigint,
  note text DEFAULT 'none'::text
) PARTITION BY RANGE (id);

ALTER TABLE cfg.post_1 NOT OF;

DROP TYPE cfg.shape;

ALTER TABLE cfg.post_1
  ALTER COLUMN id SET NOT NULL,
  ALTER COLUMN a SET DATA TYPE bigint,
  ALTER COLUMN note SET DEFAULT 'none'::text;

ALTER TABLE cfg.post ATTACH PARTITION cfg.post_1 FOR VALUES FROM (0) TO (10);
