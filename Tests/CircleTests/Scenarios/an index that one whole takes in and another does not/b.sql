CREATE SCHEMA cfg;
CREATE TABLE cfg.late (id integer, at date) PARTITION BY LIST (id);
CREATE TABLE cfg.part PARTITION OF cfg.late FOR VALUES IN (1);
CREATE INDEX part_own ON cfg.part (id, at);
CREATE INDEX late_id_at ON cfg.late (id, at);
