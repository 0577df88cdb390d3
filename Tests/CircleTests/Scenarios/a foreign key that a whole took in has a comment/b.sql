CREATE SCHEMA cfg;
CREATE TABLE cfg.dim (id int PRIMARY KEY);
CREATE TABLE cfg.fact (d int, k int NOT NULL, CONSTRAINT fact_d FOREIGN KEY (d) REFERENCES cfg.dim) PARTITION BY LIST (k);
CREATE TABLE cfg.fact_1 PARTITION OF cfg.fact FOR VALUES IN (1);
CREATE TABLE cfg.fact_2 (d int, k int NOT NULL, CONSTRAINT mine FOREIGN KEY (d) REFERENCES cfg.dim);
ALTER TABLE cfg.fact ATTACH PARTITION cfg.fact_2 FOR VALUES IN (2);
COMMENT ON CONSTRAINT mine ON cfg.fact_2 IS 'taken in';
COMMENT ON CONSTRAINT fact_d ON cfg.fact_1 IS 'its copy';
