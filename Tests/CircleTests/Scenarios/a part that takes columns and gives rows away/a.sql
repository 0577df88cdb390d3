CREATE SCHEMA cfg;
CREATE TABLE cfg.log (id integer NOT NULL, at integer NOT NULL, mood character varying(40), b numeric(10, 2), twice integer GENERATED ALWAYS AS (id * 2) STORED, PRIMARY KEY (id, at, mood)) PARTITION BY LIST (at);
CREATE TABLE cfg.log_2 PARTITION OF cfg.log FOR VALUES IN (16) PARTITION BY LIST (mood);
CREATE TABLE cfg.log_2_b PARTITION OF cfg.log_2 DEFAULT;
