CREATE SCHEMA cfg;
CREATE TABLE cfg.sale_eu (id integer, net bigint, note text, bucket bigint GENERATED ALWAYS AS (net % 32) STORED);
CREATE INDEX eu_idx ON cfg.sale_eu (bucket) INCLUDE (note);
