CREATE SCHEMA cfg;
CREATE TABLE cfg.post (id int NOT NULL, a int, b int) PARTITION BY RANGE (id);
ALTER TABLE cfg.post ALTER b SET NOT NULL;
CREATE TABLE cfg.post_1 (LIKE cfg.post);
CREATE TABLE cfg.log (id int NOT NULL, a int CONSTRAINT a_there NOT NULL NO INHERIT);
CREATE TABLE cfg.log_1 (LIKE cfg.log);
CREATE TABLE cfg.note (id int NOT NULL, sum int GENERATED ALWAYS AS (id + 1) VIRTUAL);
CREATE TABLE cfg.note_1 (LIKE cfg.note INCLUDING GENERATED);
ALTER TABLE cfg.note_1 INHERIT cfg.note;
