CREATE SCHEMA cfg;
CREATE TABLE cfg.post (id int NOT NULL, b int);
ALTER TABLE cfg.post ADD CONSTRAINT b_there NOT NULL b;
CREATE TABLE cfg.post_1 () INHERITS (cfg.post);
ALTER TABLE cfg.post_1 ALTER b SET DEFAULT 4;
