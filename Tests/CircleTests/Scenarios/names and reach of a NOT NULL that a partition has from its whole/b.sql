-- needs: 18
CREATE SCHEMA cfg;
CREATE TABLE cfg.post (id int NOT NULL, a int, b int CONSTRAINT b_there NOT NULL) PARTITION BY RANGE (id);
CREATE TABLE cfg.post_1 PARTITION OF cfg.post FOR VALUES FROM (0) TO (10);
-- What is said of the column besides does not keep the name from changing.
ALTER TABLE cfg.post_1 ALTER b SET DEFAULT 4;
CREATE TABLE cfg.log (id int NOT NULL, a int NOT NULL) PARTITION BY RANGE (id);
CREATE TABLE cfg.log_1 PARTITION OF cfg.log FOR VALUES FROM (0) TO (10);
CREATE TABLE cfg.note (id int NOT NULL, sum int GENERATED ALWAYS AS (id + 2) STORED);
CREATE TABLE cfg.note_1 (own int) INHERITS (cfg.note);
