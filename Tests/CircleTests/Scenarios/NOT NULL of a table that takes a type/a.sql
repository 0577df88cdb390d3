CREATE SCHEMA cfg;
CREATE TABLE cfg.post (id int NOT NULL, a int, b int, note text);
ALTER TABLE cfg.post ADD CONSTRAINT a_there NOT NULL a NOT VALID;
CREATE TABLE cfg.copy (LIKE cfg.post);
CREATE TABLE cfg.made (id int NOT NULL, b int) PARTITION BY RANGE (id);
CREATE TABLE cfg.like_made (LIKE cfg.made);
