CREATE SCHEMA cfg;
CREATE DOMAIN cfg.small AS int;
CREATE TYPE cfg.state AS ENUM ('new', 'done');
CREATE TABLE cfg.post (id int NOT NULL, a int, b cfg.small, span int4range, during daterange, note text, state cfg.state DEFAULT 'new', sum int );
ALTER TABLE cfg.post ADD CONSTRAINT open CHECK (state = 'new');
CREATE TABLE cfg.post_1 (LIKE cfg.post INCLUDING CONSTRAINTS INCLUDING GENERATED);
ALTER TABLE cfg.post_1 INHERIT cfg.post;
