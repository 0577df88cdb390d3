-- step 1: transaction
-- AccessExclusive on cfg.one, no rewrite
-- AccessExclusive on cfg.two, no rewrite
-- AccessExclusive on cfg.whole, no rewrite
ALTER TABLE cfg.whole DETACH PARTITION cfg.one;

ALTER TABLE cfg.whole DETACH PARTITION cfg.two;

CREATE TABLE cfg."whole (rows to place)" AS SELECT name, n FROM cfg.whole WITH NO DATA;

WITH gone AS (DELETE FROM cfg.one WHERE NOT ((name IS NOT NULL) AND (name = 'b'::text)) RETURNING name, n) INSERT INTO cfg."whole (rows to place)" SELECT * FROM gone;

WITH gone AS (DELETE FROM cfg.two WHERE NOT ((name IS NOT NULL) AND (name = 'a'::text)) RETURNING name, n) INSERT INTO cfg."whole (rows to place)" SELECT * FROM gone;

ALTER TABLE cfg.whole ATTACH PARTITION cfg.one FOR VALUES IN ('b');

ALTER TABLE cfg.one DISABLE TRIGGER same;

ALTER TABLE cfg.whole ATTACH PARTITION cfg.two FOR VALUES IN ('a');

INSERT INTO cfg.whole (name, n) SELECT * FROM cfg."whole (rows to place)";

DROP TABLE cfg."whole (rows to place)";

CREATE TRIGGER again BEFORE UPDATE ON cfg.whole FOR EACH ROW EXECUTE FUNCTION pg_catalog.suppress_redundant_updates_trigger();

ALTER TABLE cfg.two ENABLE ALWAYS TRIGGER again;
