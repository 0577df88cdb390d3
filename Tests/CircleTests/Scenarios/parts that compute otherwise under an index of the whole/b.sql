-- needs: 18
CREATE SCHEMA cfg;
CREATE TABLE cfg.purchase (id bigint, region integer, bucket bigint GENERATED ALWAYS AS (id % 64) STORED) PARTITION BY LIST (region);
CREATE TABLE cfg.purchase_eu (id bigint, region integer, bucket bigint GENERATED ALWAYS AS (id % 32) STORED);
ALTER TABLE cfg.purchase ATTACH PARTITION cfg.purchase_eu FOR VALUES IN (1, 2);
CREATE INDEX purchase_bucket ON cfg.purchase (bucket);
CREATE TABLE cfg.visit (id integer, region integer, bucket integer GENERATED ALWAYS AS (id % 16) STORED) PARTITION BY LIST (region);
CREATE TABLE cfg.visit_eu (id integer, region integer, bucket integer GENERATED ALWAYS AS (id % 32) STORED);
ALTER TABLE cfg.visit ATTACH PARTITION cfg.visit_eu FOR VALUES IN (1, 2);
CREATE INDEX visit_bucket ON cfg.visit (bucket);
