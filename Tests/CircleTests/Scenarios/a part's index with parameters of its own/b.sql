CREATE SCHEMA cfg;
CREATE TABLE cfg.reading (sensor int, value int) PARTITION BY LIST (sensor);
CREATE TABLE cfg.reading_1 PARTITION OF cfg.reading FOR VALUES IN (1);
CREATE TABLE cfg.reading_2 PARTITION OF cfg.reading FOR VALUES IN (2);
CREATE INDEX by_value ON cfg.reading (value);
ALTER INDEX cfg.reading_1_value_idx SET (fillfactor = 50);
CREATE INDEX by_sum ON cfg.reading ((sensor + value)) WITH (fillfactor = 70);
ALTER INDEX cfg.reading_2_expr_idx ALTER COLUMN 1 SET STATISTICS 500;
