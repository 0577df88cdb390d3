CREATE SCHEMA cfg;
CREATE TABLE cfg.item (id int, code text, note text);
CREATE FUNCTION cfg.items() RETURNS SETOF cfg.item LANGUAGE sql STABLE AS 'SELECT * FROM cfg.item';
CREATE VIEW cfg.listed AS SELECT i.id, i.note FROM cfg.items() i;
