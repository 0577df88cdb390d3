CREATE SCHEMA cfg;
CREATE TABLE cfg.post (id int NOT NULL, b int);
ALTER TABLE cfg.post ALTER b SET NOT NULL;
CREATE TABLE cfg.post_1 (own int) INHERITS (cfg.post);
ALTER TABLE cfg.post_1 ALTER b SET DEFAULT 4;
