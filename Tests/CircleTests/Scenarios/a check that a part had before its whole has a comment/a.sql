CREATE SCHEMA cfg;
CREATE TABLE cfg.bill (v int, k int NOT NULL) PARTITION BY LIST (k);
CREATE TABLE cfg.bill_1 (v int, k int NOT NULL, CONSTRAINT pos CHECK (v > 0));
ALTER TABLE cfg.bill ATTACH PARTITION cfg.bill_1 FOR VALUES IN (1);
COMMENT ON CONSTRAINT pos ON cfg.bill_1 IS 'positive';
