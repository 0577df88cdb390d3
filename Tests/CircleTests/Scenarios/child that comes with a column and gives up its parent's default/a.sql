CREATE SCHEMA cfg;
CREATE DOMAIN cfg.small AS int;
CREATE TYPE cfg.state AS ENUM ('odd', 'new', 'done');
CREATE TABLE cfg.post (id int NOT NULL, a int, b int, span int4range, during daterange, note text, sum int );
CREATE TABLE cfg.post_1 (LIKE cfg.post INCLUDING CONSTRAINTS INCLUDING GENERATED);
