CREATE SCHEMA cfg;
CREATE TYPE cfg.mood AS ENUM ('sad', 'ok');
CREATE TABLE cfg.log (id integer, mood character varying(40)) PARTITION BY RANGE (id);
CREATE TABLE cfg.log_1 PARTITION OF cfg.log FOR VALUES FROM (0) TO (10);
INSERT INTO cfg.log VALUES (1, 'ok'), (2, 'ok');
