-- needs: 18
CREATE SCHEMA cfg;
CREATE TABLE cfg.person (
  id integer PRIMARY KEY,
  name text,
  n bigint,
  twice integer NOT NULL DEFAULT 4
);
CREATE TABLE cfg.pupil (class integer) INHERITS (cfg.person);
COMMENT ON COLUMN cfg.person.name IS 'as one says it';
CREATE VIEW cfg.list AS SELECT name, twice FROM cfg.person;
CREATE TABLE cfg.step (at date, days integer, past integer) PARTITION BY RANGE (at);
CREATE TABLE cfg.step_2026 PARTITION OF cfg.step FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE cfg.unit (size integer, half integer);
CREATE TABLE cfg.box (content cfg.unit);
