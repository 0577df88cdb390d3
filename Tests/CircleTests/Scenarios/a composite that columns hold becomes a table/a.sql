CREATE SCHEMA cfg;
CREATE TYPE cfg.place AS (street text);
CREATE TABLE cfg.person (n int, home cfg.place);
INSERT INTO cfg.person VALUES (1, ROW('here'));
