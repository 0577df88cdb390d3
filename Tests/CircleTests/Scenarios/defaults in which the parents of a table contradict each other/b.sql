CREATE SCHEMA cfg;
CREATE TABLE cfg.thing (made timestamptz DEFAULT '2019-01-01', n bigint);
CREATE TABLE cfg.bird (wings integer) INHERITS (cfg.thing);
CREATE TABLE cfg.fish (fins integer) INHERITS (cfg.thing);
CREATE TABLE cfg.flying_fish (reach integer) INHERITS (cfg.fish, cfg.bird);
-- Said once the child was there.
ALTER TABLE cfg.bird ALTER COLUMN made SET DEFAULT '2020-01-01';
ALTER TABLE cfg.flying_fish ALTER COLUMN made SET DEFAULT '2022-01-01';
CREATE TABLE cfg.one (a integer);
CREATE TABLE cfg.two (a integer);
CREATE TABLE cfg.both () INHERITS (cfg.one, cfg.two);
ALTER TABLE cfg.one ALTER COLUMN a SET DEFAULT 1;
ALTER TABLE cfg.two ALTER COLUMN a SET DEFAULT 2;
