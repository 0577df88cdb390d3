CREATE SCHEMA cfg;
CREATE TABLE cfg.item (id int, note text);
CREATE VIEW cfg.short AS SELECT id FROM cfg.item;
CREATE TABLE cfg.history (at int, was cfg.item, seen cfg.short, several cfg.item[]);
CREATE VIEW cfg.notes AS SELECT (was).note FROM cfg.history;
INSERT INTO cfg.history VALUES (1, ROW(7, 'it''s "x"'), ROW(7), ARRAY[ROW(1, 'a'), ROW(2, NULL)]::cfg.item[]);
INSERT INTO cfg.history VALUES (2, NULL, NULL, NULL);
