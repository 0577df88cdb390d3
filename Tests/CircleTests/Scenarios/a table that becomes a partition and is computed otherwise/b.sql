CREATE SCHEMA cfg;
CREATE TABLE cfg.sale (id int NOT NULL, net int, gross int GENERATED ALWAYS AS (net * 2) STORED, tax int, old int) PARTITION BY RANGE (id);
CREATE TABLE cfg.sale_1 PARTITION OF cfg.sale FOR VALUES FROM (0) TO (10);
CREATE TABLE cfg.sale_2 PARTITION OF cfg.sale FOR VALUES FROM (10) TO (20);
CREATE TABLE cfg.post (id int NOT NULL, n bigint) PARTITION BY RANGE (id);
CREATE TABLE cfg.post_1 PARTITION OF cfg.post FOR VALUES FROM (0) TO (10);
