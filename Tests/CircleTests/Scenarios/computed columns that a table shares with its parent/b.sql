CREATE SCHEMA cfg;
CREATE TABLE cfg.post (id int NOT NULL, a int, note text, sum int GENERATED ALWAYS AS (a - 1) STORED);
CREATE TABLE cfg.post_1 (own int) INHERITS (cfg.post);
CREATE TABLE cfg.log (id int NOT NULL, a int, sum int GENERATED ALWAYS AS (a + 2) STORED);
CREATE TABLE cfg.log_1 (id int NOT NULL, a int, sum int GENERATED ALWAYS AS (a + 2) STORED);
ALTER TABLE cfg.log_1 INHERIT cfg.log;
