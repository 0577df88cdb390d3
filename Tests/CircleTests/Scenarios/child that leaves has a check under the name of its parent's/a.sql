CREATE SCHEMA cfg;
CREATE TABLE cfg.post (id int NOT NULL, a int, b int, span int4range, during daterange, note text, sum int );
ALTER TABLE cfg.post ADD CONSTRAINT high CHECK (b < 100) NO INHERIT;
CREATE TABLE cfg.post_1 (LIKE cfg.post INCLUDING CONSTRAINTS INCLUDING GENERATED);
ALTER TABLE cfg.post_1 INHERIT cfg.post;
