-- step 1: transaction
-- AccessExclusive on cfg.part, no rewrite
-- AccessExclusive on cfg.whole, no rewrite
ALTER TABLE cfg.whole DETACH PARTITION cfg.part;

DROP INDEX cfg.whole_pkey;

ALTER TABLE cfg.whole ADD CONSTRAINT whole_pkey PRIMARY KEY (name, id);

ALTER TABLE cfg.whole ATTACH PARTITION cfg.part FOR VALUES IN ('one');
