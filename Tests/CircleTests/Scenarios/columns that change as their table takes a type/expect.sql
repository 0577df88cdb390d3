-- step 1: transaction
-- AccessExclusive on cfg.post, all rows are written anew
ALTER TABLE cfg.post
  ALTER COLUMN a SET DATA TYPE integer,
  ADD COLUMN state text;

CREATE TYPE cfg.shape AS (id integer, a integer, note text, state text);

ALTER TABLE cfg.post OF cfg.shape;

CREATE TABLE cfg.post_1 OF cfg.shape;
