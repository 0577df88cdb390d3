CREATE SCHEMA cfg;
CREATE TABLE cfg.sale (id int NOT NULL, net int, gross int GENERATED ALWAYS AS (net * 2) VIRTUAL, tax int) PARTITION BY RANGE (id);
CREATE TABLE cfg.sale_1 (id int NOT NULL, net int, gross int GENERATED ALWAYS AS (net * 2) STORED, tax int GENERATED ALWAYS AS (net + 1) VIRTUAL);
CREATE TABLE cfg.sale_2 PARTITION OF cfg.sale FOR VALUES FROM (10) TO (20);
CREATE TABLE cfg.one (id int NOT NULL, a int);
CREATE TABLE cfg.two (id int NOT NULL, a bigint) PARTITION BY RANGE (id);
CREATE TABLE cfg.part () INHERITS (cfg.one);
INSERT INTO cfg.sale_1 (id, net) VALUES (1, 10);
