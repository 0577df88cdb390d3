CREATE SCHEMA cfg;
CREATE TABLE cfg.sale (id integer, net integer, note text, bucket integer GENERATED ALWAYS AS (net % 10) STORED) PARTITION BY RANGE (id);
CREATE TABLE cfg.sale_eu (id integer, net integer, note text, bucket integer GENERATED ALWAYS AS (net % 10) STORED);
CREATE INDEX eu_idx ON cfg.sale_eu (bucket) INCLUDE (note);
ALTER TABLE cfg.sale ATTACH PARTITION cfg.sale_eu FOR VALUES FROM (0) TO (10);
CREATE INDEX sale_idx ON cfg.sale (bucket) INCLUDE (note);
