CREATE SCHEMA cfg;
CREATE DOMAIN cfg.score AS integer;
CREATE TABLE cfg.part (code text NOT NULL DEFAULT '1', weight integer, points cfg.score, CONSTRAINT coded CHECK (code <> ''));
CREATE TABLE cfg.item (code text, stock integer DEFAULT 4, points cfg.score);
-- From both, with nothing of its own, and one that says a column again.
CREATE TABLE cfg.screw (thread text) INHERITS (cfg.part, cfg.item);
CREATE TABLE cfg.nail (stock integer, head text) INHERITS (cfg.item, cfg.part);
CREATE TABLE cfg.long_screw (length integer) INHERITS (cfg.screw);
ALTER TABLE cfg.screw ALTER COLUMN code SET STATISTICS 50;
CREATE INDEX screw_code ON cfg.screw (code);
CREATE INDEX long_screw_points ON cfg.long_screw (points);
CREATE VIEW cfg.codes AS SELECT code, points FROM cfg.screw;
-- All of it comes from one: the server does that by itself.
CREATE TABLE cfg.thing (size integer);
CREATE TABLE cfg.left_thing (l text) INHERITS (cfg.thing);
CREATE TABLE cfg.right_thing (r text) INHERITS (cfg.thing);
CREATE TABLE cfg.both_things (b text) INHERITS (cfg.left_thing, cfg.right_thing);
-- What is computed from such a column; and one that has to be there from now on.
CREATE TABLE cfg.person (born date, age integer GENERATED ALWAYS AS (2025 - extract(year FROM born)::integer) STORED, badge integer);
CREATE TABLE cfg.staff (desk text, badge integer);
CREATE TABLE cfg.doctor (title text) INHERITS (cfg.person, cfg.staff);
CREATE TABLE cfg.surgeon (ward text) INHERITS (cfg.doctor);
INSERT INTO cfg.part VALUES ('1', 2, 3);
INSERT INTO cfg.item VALUES ('2', 5, 7);
INSERT INTO cfg.screw VALUES ('3', 9, 1, 8, 'm4');
INSERT INTO cfg.nail VALUES ('4', 9, 1, 8, 'flat');
INSERT INTO cfg.long_screw VALUES ('5', 9, 1, 8, 'm5', 100);
INSERT INTO cfg.both_things VALUES (6, 'l', 'r', 'b');
INSERT INTO cfg.doctor (born, badge, title) VALUES ('2000-01-01', 1, 'Dr.');
