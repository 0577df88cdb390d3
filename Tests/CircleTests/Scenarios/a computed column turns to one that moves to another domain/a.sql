CREATE SCHEMA cfg;
CREATE DOMAIN cfg.word AS varchar(40);
CREATE TABLE cfg.item (id integer, s varchar(30), t cfg.word, n integer GENERATED ALWAYS AS (length(t)) STORED);
