CREATE SCHEMA cfg;
CREATE TABLE cfg.post (id int NOT NULL, a bigint);
CREATE TABLE cfg.post_1 (own int) INHERITS (cfg.post);
