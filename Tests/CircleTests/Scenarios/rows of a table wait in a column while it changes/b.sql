CREATE SCHEMA cfg;
CREATE TABLE cfg.item (id bigint, note text);
CREATE VIEW cfg.short AS SELECT id, note IS NULL AS empty FROM cfg.item;
CREATE TABLE cfg.history (at int, was cfg.item, seen cfg.short, several cfg.item[]);
CREATE VIEW cfg.notes AS SELECT (was).note FROM cfg.history;
