CREATE SCHEMA cfg;
CREATE TABLE cfg.item (id bigint, note text, more text);
CREATE TYPE cfg.entry AS (line cfg.item, at int);
CREATE DOMAIN cfg.checked AS cfg.entry CHECK ((VALUE).at > 0);
CREATE TABLE cfg.book (n int, one cfg.entry, several cfg.entry[], sure cfg.checked);
CREATE VIEW cfg.notes AS SELECT ((one).line).note FROM cfg.book;
