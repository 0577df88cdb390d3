CREATE SCHEMA cfg;
CREATE TABLE cfg.post (id int NOT NULL, a int NOT NULL, note text);
CREATE TABLE cfg.post_1 (id int NOT NULL, a int NOT NULL, note text);
ALTER TABLE cfg.post_1 INHERIT cfg.post;
-- It is alone, and has a parent from then on that computes otherwise.
CREATE TABLE cfg.log (id int NOT NULL, a int, sum int GENERATED ALWAYS AS (a + 1) STORED) PARTITION BY RANGE (id);
CREATE TABLE cfg.log_1 (id int NOT NULL, a int, sum int GENERATED ALWAYS AS (a + 1) STORED);
INSERT INTO cfg.post_1 VALUES (1, 5, 'n');
INSERT INTO cfg.log_1 (id, a) VALUES (1, 5);
