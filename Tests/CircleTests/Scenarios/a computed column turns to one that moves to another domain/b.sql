-- needs: 18
CREATE SCHEMA cfg;
CREATE DOMAIN cfg.word AS text;
CREATE TABLE cfg.item (id integer, s varchar(30), t cfg.word, n integer GENERATED ALWAYS AS (length(s)) STORED);
