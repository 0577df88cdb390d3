-- step 1: transaction
-- AccessExclusive on cfg.log, no rewrite
-- AccessExclusive on cfg.p1, all rows are written anew
-- AccessExclusive on cfg.p2, no rewrite
-- AccessExclusive on cfg.p2_0, all rows are written anew
ALTER TABLE cfg.log ALTER COLUMN b DROP DEFAULT;

ALTER TABLE cfg.p2 ALTER COLUMN b DROP DEFAULT;

ALTER TABLE cfg.log ALTER COLUMN b SET DATA TYPE numeric(10,2);

ALTER TABLE cfg.p2_0 ALTER COLUMN b SET DATA TYPE numeric(10,2);

ALTER TABLE cfg.log DETACH PARTITION cfg.p1;

ALTER TABLE cfg.log DETACH PARTITION cfg.p2;

CREATE TABLE cfg."log (rows to place)" AS SELECT id, at, b FROM cfg.log WITH NO DATA;

WITH gone AS (DELETE FROM cfg.p1 WHERE NOT ((at IS NOT NULL) AND (at >= 0) AND (at < 15)) RETURNING id, at, b) INSERT INTO cfg."log (rows to place)" SELECT * FROM gone;

WITH gone AS (DELETE FROM cfg.p2 WHERE NOT ((at IS NOT NULL) AND (at >= 15) AND (at < 20)) RETURNING id, at, b) INSERT INTO cfg."log (rows to place)" SELECT * FROM gone;

ALTER TABLE cfg.log ATTACH PARTITION cfg.p1 FOR VALUES FROM (0) TO (15);

ALTER TABLE cfg.log ATTACH PARTITION cfg.p2 FOR VALUES FROM (15) TO (20);

ALTER TABLE cfg.p2 ATTACH PARTITION cfg.p2_0 FOR VALUES WITH (modulus 2, remainder 0);

INSERT INTO cfg.log (id, at, b) SELECT * FROM cfg."log (rows to place)";

DROP TABLE cfg."log (rows to place)";

CREATE TRIGGER touched AFTER INSERT ON cfg.log FOR EACH ROW EXECUTE FUNCTION cfg.touch();

ALTER TABLE cfg.p2 ALTER COLUMN b SET DEFAULT 7;

ALTER TABLE cfg.p2_0 ALTER COLUMN b DROP DEFAULT;
