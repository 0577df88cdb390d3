CREATE SCHEMA cfg;
CREATE TABLE cfg.post (id int NOT NULL, a int, b int, span int4range, during daterange, note text);
CREATE TABLE cfg.post_1 (own int) INHERITS (cfg.post);
