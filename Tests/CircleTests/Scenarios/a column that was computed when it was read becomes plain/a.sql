CREATE SCHEMA cfg;
CREATE TABLE cfg.person (
  id integer PRIMARY KEY,
  first text,
  last text,
  name text GENERATED ALWAYS AS (first || ' ' || last) VIRTUAL,
  n integer,
  twice integer GENERATED ALWAYS AS (n * 2) VIRTUAL NOT NULL
);
CREATE TABLE cfg.pupil (class integer) INHERITS (cfg.person);
COMMENT ON COLUMN cfg.person.name IS 'as one says it';
CREATE VIEW cfg.list AS SELECT name, twice FROM cfg.person;
CREATE TABLE cfg.step (at date, days integer, past integer GENERATED ALWAYS AS (days - 1) VIRTUAL) PARTITION BY RANGE (at);
CREATE TABLE cfg.step_2026 PARTITION OF cfg.step FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
-- What holds its rows stays in the way of writing them anew.
CREATE TABLE cfg.unit (size integer, half integer GENERATED ALWAYS AS (size / 2) VIRTUAL);
CREATE TABLE cfg.box (content cfg.unit);
INSERT INTO cfg.person (id, first, last, n) VALUES (1, 'Ada', 'King', 3);
INSERT INTO cfg.pupil (id, first, last, n, class) VALUES (2, 'Tom', 'Ash', 5, 9);
INSERT INTO cfg.step (at, days) VALUES ('2026-05-05', 8);
