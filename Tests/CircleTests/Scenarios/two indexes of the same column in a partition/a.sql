CREATE SCHEMA cfg;
CREATE TABLE cfg.log (id int, at date, what text) PARTITION BY RANGE (at);
CREATE TABLE cfg.log_2026 PARTITION OF cfg.log FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE INDEX ON cfg.log (what) WHERE id > 0;
