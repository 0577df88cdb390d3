CREATE SCHEMA cfg;
CREATE DOMAIN cfg.score AS bigint CHECK (value >= 0);
CREATE TABLE cfg.part (code integer NOT NULL DEFAULT 1, weight integer, points cfg.score, CONSTRAINT coded CHECK (code > 0));
CREATE TABLE cfg.item (code integer, stock bigint DEFAULT 5, points cfg.score);
-- From both, with nothing of its own, and one that says a column again.
CREATE TABLE cfg.screw (thread text) INHERITS (cfg.part, cfg.item);
CREATE TABLE cfg.nail (stock bigint, head text) INHERITS (cfg.item, cfg.part);
CREATE TABLE cfg.long_screw (length integer) INHERITS (cfg.screw);
ALTER TABLE cfg.screw ALTER COLUMN code SET STATISTICS 50;
CREATE INDEX screw_code ON cfg.screw (code);
CREATE INDEX long_screw_points ON cfg.long_screw (points);
CREATE VIEW cfg.codes AS SELECT code, points FROM cfg.screw;
-- All of it comes from one: the server does that by itself.
CREATE TABLE cfg.thing (size numeric);
CREATE TABLE cfg.left_thing (l text) INHERITS (cfg.thing);
CREATE TABLE cfg.right_thing (r text) INHERITS (cfg.thing);
CREATE TABLE cfg.both_things (b text) INHERITS (cfg.left_thing, cfg.right_thing);
-- What is computed from such a column; and one that has to be there from now on.
CREATE TABLE cfg.person (born timestamp, age integer GENERATED ALWAYS AS (2025 - extract(year FROM born)::integer) STORED, badge bigint NOT NULL);
CREATE TABLE cfg.staff (desk text, badge bigint);
CREATE TABLE cfg.doctor (title text) INHERITS (cfg.person, cfg.staff);
CREATE TABLE cfg.surgeon (ward text) INHERITS (cfg.doctor);
