CREATE SCHEMA cfg;
CREATE TABLE cfg.post (id int NOT NULL, a int, b int, span int4range, during daterange, note text);
ALTER TABLE cfg.post ADD CONSTRAINT high CHECK (b < 10 OR note IS NULL) NOT VALID;
