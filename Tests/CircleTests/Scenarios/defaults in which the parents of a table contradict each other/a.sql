CREATE SCHEMA cfg;
CREATE TABLE cfg.thing (made timestamptz DEFAULT '2019-01-01', n integer);
CREATE TABLE cfg.bird (wings integer) INHERITS (cfg.thing);
CREATE TABLE cfg.fish (fins integer) INHERITS (cfg.thing);
ALTER TABLE cfg.bird ALTER COLUMN made SET DEFAULT '2020-01-01';
-- Its own column, whose default holds.
CREATE TABLE cfg.flying_fish (reach integer, made timestamptz DEFAULT '2021-01-01') INHERITS (cfg.fish, cfg.bird);
CREATE TABLE cfg.one (a integer DEFAULT 1);
CREATE TABLE cfg.two (a integer DEFAULT 2);
CREATE TABLE cfg.both (a integer DEFAULT 3) INHERITS (cfg.one, cfg.two);
