CREATE SCHEMA cfg;
CREATE TABLE cfg.note (body varchar(80));
CREATE TABLE cfg.memo (id integer) INHERITS (cfg.note);
CREATE TABLE cfg.sticker (id integer) INHERITS (cfg.memo);
CREATE TABLE cfg.board (memo cfg.memo, stickers cfg.sticker[], title text);
