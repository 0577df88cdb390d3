CREATE SCHEMA cfg;
CREATE FUNCTION cfg.total(n int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT n * 2';
CREATE FUNCTION cfg.enough(n int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT cfg.total(n) > 1';
CREATE TABLE cfg.trade (size int);
INSERT INTO cfg.trade VALUES (5);
