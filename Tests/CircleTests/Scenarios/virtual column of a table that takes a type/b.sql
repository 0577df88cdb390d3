-- needs: 18
CREATE SCHEMA cfg;
CREATE TYPE cfg.shape AS (id int, sum bigint);
CREATE TABLE cfg.post OF cfg.shape;
