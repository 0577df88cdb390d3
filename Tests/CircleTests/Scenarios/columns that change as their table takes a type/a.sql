CREATE SCHEMA cfg;
CREATE TABLE cfg.post (id int NOT NULL, a bigint, note text);
INSERT INTO cfg.post VALUES (1, 2, 'three');
