CREATE SCHEMA cfg;
CREATE TABLE cfg.post (id int, sum bigint GENERATED ALWAYS AS (id * 2) VIRTUAL);
INSERT INTO cfg.post VALUES (1), (2);
