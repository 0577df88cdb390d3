CREATE SCHEMA cfg;
CREATE DOMAIN cfg.code AS text CHECK (VALUE <> '');
CREATE DOMAIN cfg.short AS cfg.code CHECK (length(VALUE) < 9);
CREATE TABLE cfg.item (id int PRIMARY KEY, code cfg.short, old text, list cfg.code[]);
