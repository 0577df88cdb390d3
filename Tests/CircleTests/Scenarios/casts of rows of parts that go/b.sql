CREATE SCHEMA cfg;
CREATE TYPE cfg.mood AS ENUM ('sad', 'ok');
CREATE TABLE cfg.log (id integer, at integer, mood character varying(40), PRIMARY KEY (id, at, mood)) PARTITION BY LIST (at);
CREATE TABLE cfg.log_2 PARTITION OF cfg.log FOR VALUES IN (16) PARTITION BY LIST (mood);
CREATE TABLE cfg.log_2_c PARTITION OF cfg.log_2 FOR VALUES IN ('sad', 'ok');
