CREATE SCHEMA cfg;
CREATE TYPE cfg.mood AS ENUM ('sad', 'ok');
CREATE TABLE cfg.log (id integer, at integer, mood cfg.mood DEFAULT 'sad', PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE cfg.log_2 PARTITION OF cfg.log FOR VALUES FROM (5) TO (20) PARTITION BY HASH (id);
CREATE TABLE cfg.log_2_a PARTITION OF cfg.log_2 FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE cfg.log_2_b PARTITION OF cfg.log_2 FOR VALUES WITH (MODULUS 2, REMAINDER 1);
INSERT INTO cfg.log VALUES (1, 16, 'ok'), (2, 16, 'sad'), (3, 16, 'sad');
