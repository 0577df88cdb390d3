-- step 1: transaction
-- AccessExclusive on cfg.item, no rewrite
-- AccessExclusive on cfg.tag, all rows are written anew
SET LOCAL search_path TO cfg, public;

ALTER TABLE cfg.item ADD CONSTRAINT top_ck CHECK (l <= cfg.top());

ALTER TABLE cfg.tag
  DROP COLUMN k,
  ADD COLUMN k text GENERATED ALWAYS AS (cfg.known(name)) STORED;
