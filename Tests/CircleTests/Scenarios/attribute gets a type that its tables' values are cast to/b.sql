CREATE SCHEMA cfg;
CREATE TYPE cfg.mood AS ENUM ('glad', 'sad');
CREATE TYPE cfg.note AS (id integer, mood cfg.mood, points integer, more date);
CREATE TABLE cfg.day OF cfg.note (PRIMARY KEY (id), mood DEFAULT 'glad');
CREATE TABLE cfg.night OF cfg.note;
CREATE TABLE cfg.late () INHERITS (cfg.night);
CREATE INDEX ON cfg.day (points);
CREATE VIEW cfg.moods AS SELECT mood FROM cfg.day;
