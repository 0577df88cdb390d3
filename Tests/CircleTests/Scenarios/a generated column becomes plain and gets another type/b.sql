CREATE SCHEMA cfg;
CREATE TABLE cfg.item (a text, size text, words int);
