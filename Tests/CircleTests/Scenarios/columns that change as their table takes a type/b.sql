CREATE SCHEMA cfg;
CREATE TYPE cfg.shape AS (id int, a int, note text, state text);
CREATE TABLE cfg.post OF cfg.shape (id WITH OPTIONS NOT NULL);
CREATE TABLE cfg.post_1 OF cfg.shape;
