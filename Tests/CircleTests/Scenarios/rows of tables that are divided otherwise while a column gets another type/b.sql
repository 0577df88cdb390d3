CREATE SCHEMA cfg;
CREATE TYPE cfg.mood AS ENUM ('sad', 'ok');
CREATE TYPE cfg.tone AS ENUM ('sad', 'ok');
CREATE TABLE cfg.log (id int NOT NULL, at int NOT NULL, a text, PRIMARY KEY (id, at)) PARTITION BY LIST (at);
CREATE TABLE cfg.own PARTITION OF cfg.log FOR VALUES IN (11) PARTITION BY HASH (id);
CREATE TABLE cfg.own_0 PARTITION OF cfg.own FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE cfg.own_1 PARTITION OF cfg.own FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE TABLE cfg.note (id int NOT NULL, a text) PARTITION BY LIST (a);
CREATE TABLE cfg.note_sad PARTITION OF cfg.note FOR VALUES IN ('sad');
CREATE TABLE cfg.day (id int NOT NULL, at int NOT NULL, a cfg.tone) PARTITION BY LIST (at);
CREATE TABLE cfg.said PARTITION OF cfg.day FOR VALUES IN (6) PARTITION BY LIST (a);
-- What it says of its own does not make it the one that takes the rows.
ALTER TABLE cfg.said ALTER a SET STATISTICS 50;
CREATE TABLE cfg.said_sad PARTITION OF cfg.said FOR VALUES IN ('sad');
