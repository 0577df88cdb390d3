CREATE SCHEMA cfg;
CREATE TYPE cfg.mood AS ENUM ('sad', 'fine', 'ok');
CREATE TABLE cfg.log (id int NOT NULL, at int NOT NULL, a cfg.mood DEFAULT 'sad', PRIMARY KEY (id, at)) PARTITION BY LIST (at);
CREATE TABLE cfg.own (id int NOT NULL, at int NOT NULL, a cfg.mood);
CREATE TABLE cfg.note (id int NOT NULL, a cfg.mood) PARTITION BY HASH (id);
CREATE TABLE cfg.note_0 PARTITION OF cfg.note FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE cfg.note_1 PARTITION OF cfg.note FOR VALUES WITH (MODULUS 2, REMAINDER 1);
INSERT INTO cfg.own VALUES (1, 11, 'ok');
INSERT INTO cfg.note VALUES (1, 'sad'), (2, 'sad');
