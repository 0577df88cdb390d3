-- needs: 18
CREATE SCHEMA cfg;
CREATE TABLE cfg.sale (id int NOT NULL, net int, gross int GENERATED ALWAYS AS (net * 2) VIRTUAL, tax int) PARTITION BY RANGE (id);
CREATE TABLE cfg.sale_1 PARTITION OF cfg.sale FOR VALUES FROM (0) TO (10);
CREATE TABLE cfg.sale_2 (id int NOT NULL, net int, gross int GENERATED ALWAYS AS (net * 2) STORED, tax int);
CREATE TABLE cfg.one (id int NOT NULL, a int);
CREATE TABLE cfg.two (id int NOT NULL, a bigint) PARTITION BY RANGE (id);
-- Its NOT NULL gets the other's name.
CREATE TABLE cfg.part PARTITION OF cfg.two FOR VALUES FROM (0) TO (20);
-- A child that leaves stores what it computes, as its parent does.
CREATE TABLE cfg.base (id int, sum int GENERATED ALWAYS AS (id + 1) STORED);
CREATE TABLE cfg.child (id int, sum int GENERATED ALWAYS AS (id + 1) STORED);
