CREATE SCHEMA cfg;
CREATE TABLE cfg.item (id int, note text);
CREATE TYPE cfg.entry AS (line cfg.item, at int);
CREATE DOMAIN cfg.checked AS cfg.entry CHECK ((VALUE).at > 0);
CREATE TABLE cfg.book (n int, one cfg.entry, several cfg.entry[], sure cfg.checked);
CREATE VIEW cfg.notes AS SELECT ((one).line).note FROM cfg.book;
INSERT INTO cfg.book VALUES (1, ROW(ROW(7, 'a'), 2), ARRAY[ROW(ROW(8, 'b'), 3)]::cfg.entry[], ROW(ROW(9, 'c'), 4));
INSERT INTO cfg.book VALUES (2);
