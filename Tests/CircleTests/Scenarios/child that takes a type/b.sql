CREATE SCHEMA cfg;
CREATE TABLE cfg.parent (id int NOT NULL, a int, note text);
CREATE TYPE cfg.shape AS (id int, a bigint, note text, state text);
CREATE TABLE cfg.child OF cfg.shape (note WITH OPTIONS NOT NULL);
