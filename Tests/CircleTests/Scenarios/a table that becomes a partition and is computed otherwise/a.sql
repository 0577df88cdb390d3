CREATE SCHEMA cfg;
CREATE TABLE cfg.sale (id int NOT NULL, net int, gross int GENERATED ALWAYS AS (net * 2) STORED, tax int, old int) PARTITION BY RANGE (id);
CREATE TABLE cfg.sale_1 (id int NOT NULL, net int, gross int GENERATED ALWAYS AS (net * 3) STORED, tax int, old int GENERATED ALWAYS AS (id + 1) STORED);
CREATE TABLE cfg.sale_2 (id int NOT NULL, net int, gross int, tax int, old int);
-- A child with columns of its own becomes a partition with another type of one.
CREATE TABLE cfg.post (id int NOT NULL, n int);
CREATE TABLE cfg.post_1 (id int NOT NULL, n int);
ALTER TABLE cfg.post_1 INHERIT cfg.post;
INSERT INTO cfg.sale_1 (id, net, tax) VALUES (1, 10, 3);
INSERT INTO cfg.sale_2 (id, net, tax) VALUES (11, 20, 4);
