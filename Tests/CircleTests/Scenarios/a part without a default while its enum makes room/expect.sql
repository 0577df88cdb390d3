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

ALTER TABLE cfg.log ATTACH PARTITION cfg.part FOR VALUES FROM (0) TO (5);
