CREATE SCHEMA cfg;
CREATE TYPE cfg.shape AS (id int, a int, note text);
CREATE TABLE cfg.post_1 OF cfg.shape;
INSERT INTO cfg.post_1 VALUES (1, 2, 'three');
