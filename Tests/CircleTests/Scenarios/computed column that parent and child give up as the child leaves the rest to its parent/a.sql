SET check_function_bodies = off;
CREATE SCHEMA cfg;
CREATE TABLE cfg.post (id int NOT NULL, a int, b int, span int4range, during daterange, note text, sum int GENERATED ALWAYS AS (length(note)) STORED);
CREATE TABLE cfg.post_1 (LIKE cfg.post INCLUDING CONSTRAINTS INCLUDING GENERATED);
ALTER TABLE cfg.post_1 INHERIT cfg.post;
