CREATE SCHEMA cfg;
CREATE TYPE cfg.mood AS ENUM ('sad', 'ok');
CREATE DOMAIN cfg.small AS integer CHECK (VALUE < 100);
CREATE TABLE cfg.log (id integer NOT NULL, at integer NOT NULL, mood cfg.mood DEFAULT 'sad', b numeric(10, 2) DEFAULT 5, c cfg.mood, d cfg.small, t character varying(20) COLLATE "C", PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE cfg.log_2 PARTITION OF cfg.log FOR VALUES FROM (5) TO (20) PARTITION BY HASH (id);
CREATE TABLE cfg.log_2_a PARTITION OF cfg.log_2 FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE cfg.log_2_b PARTITION OF cfg.log_2 FOR VALUES WITH (MODULUS 2, REMAINDER 1);
