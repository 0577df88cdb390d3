-- needs: 18
CREATE SCHEMA cfg;
CREATE TABLE cfg.keyed (id int, x int, CONSTRAINT nn NOT NULL x NO INHERIT);
CREATE TABLE cfg.looked_at (id int, x int);
ALTER TABLE cfg.looked_at ADD CONSTRAINT nn NOT NULL x NOT VALID;
CREATE TABLE cfg.counted (id int);
ALTER TABLE cfg.counted ADD CONSTRAINT nn NOT NULL id NOT VALID;
CREATE TABLE cfg.kept (id int, x int, CONSTRAINT nn NOT NULL x);
CREATE TABLE cfg.kept_child () INHERITS (cfg.kept);
CREATE TABLE cfg.given (id int, x int, CONSTRAINT nn NOT NULL x NO INHERIT);
CREATE TABLE cfg.given_child () INHERITS (cfg.given);
CREATE TABLE cfg.whole (id int, x int) PARTITION BY LIST (x);
CREATE TABLE cfg.part (id int NOT NULL, x int);
ALTER TABLE cfg.whole ATTACH PARTITION cfg.part FOR VALUES IN (1);
