CREATE SCHEMA cfg;
CREATE TABLE cfg.early (id integer, at date) PARTITION BY LIST (id);
CREATE TABLE cfg.part PARTITION OF cfg.early FOR VALUES IN (1);
CREATE INDEX early_id_at ON cfg.early (id, at);
CREATE INDEX part_own ON cfg.part (id, at);
