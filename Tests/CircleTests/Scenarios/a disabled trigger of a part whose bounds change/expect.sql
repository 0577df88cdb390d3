-- step 1: transaction
-- AccessExclusive on cfg.one, no rewrite
-- AccessExclusive on cfg.two, no rewrite
-- AccessExclusive on cfg.whole, no rewrite
CREATE TRIGGER again BEFORE UPDATE ON cfg.whole FOR EACH ROW EXECUTE FUNCTION pg_catalog.suppress_redundant_updates_trigger();

ALTER TABLE cfg.whole DETACH PARTITION cfg.one;

ALTER TABLE cfg.whole DETACH PARTITION cfg.two;

ALTER TABLE cfg.whole ATTACH PARTITION cfg.one FOR VALUES IN ('b');

ALTER TABLE cfg.one DISABLE TRIGGER same;

ALTER TABLE cfg.whole ATTACH PARTITION cfg.two FOR VALUES IN ('a');

ALTER TABLE cfg.two ENABLE ALWAYS TRIGGER again;
