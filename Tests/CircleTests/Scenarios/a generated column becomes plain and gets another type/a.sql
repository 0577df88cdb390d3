CREATE SCHEMA cfg;
CREATE TABLE cfg.item (a text, size int GENERATED ALWAYS AS (length(a)) STORED, words text GENERATED ALWAYS AS (length(a)::text) STORED);
INSERT INTO cfg.item VALUES ('abc');
