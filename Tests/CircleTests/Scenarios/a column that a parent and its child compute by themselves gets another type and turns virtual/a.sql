CREATE SCHEMA cfg;
CREATE TABLE cfg.article (net integer, qty smallint, total integer GENERATED ALWAYS AS (net * qty) STORED);
CREATE TABLE cfg.magazine (issue text, total integer GENERATED ALWAYS AS (net * qty + 1) STORED, CONSTRAINT lucky CHECK (total <> 13)) INHERITS (cfg.article);
