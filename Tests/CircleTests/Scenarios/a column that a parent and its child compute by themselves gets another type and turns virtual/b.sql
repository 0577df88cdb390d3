-- needs: 18
CREATE SCHEMA cfg;
CREATE TABLE cfg.article (net integer, qty integer NOT NULL, total bigint GENERATED ALWAYS AS (net::bigint * qty) VIRTUAL);
CREATE TABLE cfg.magazine (issue text, total bigint GENERATED ALWAYS AS (net::bigint * qty + 1) VIRTUAL, CONSTRAINT lucky CHECK (total <> 13)) INHERITS (cfg.article);
