-- step 1: transaction
-- AccessExclusive on cfg.had_it, no rewrite
-- AccessExclusive on cfg.one, no rewrite
-- ShareRowExclusive on cfg.part, no rewrite
-- ShareRowExclusive on cfg.whole, no rewrite
ALTER TABLE cfg.had_it DROP CONSTRAINT own;

ALTER TABLE cfg.whole ADD CONSTRAINT fk FOREIGN KEY (ref) REFERENCES cfg.one (id);

ALTER TABLE cfg.had_it ADD CONSTRAINT own FOREIGN KEY (ref) REFERENCES cfg.one (id);

ALTER TABLE cfg.part ADD CONSTRAINT own FOREIGN KEY (ref) REFERENCES cfg.one (id);
