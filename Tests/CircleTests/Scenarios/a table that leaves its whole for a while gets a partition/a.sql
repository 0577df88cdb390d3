CREATE SCHEMA cfg;
CREATE TYPE cfg.mood AS ENUM ('sad', 'fine', 'ok');
CREATE TABLE cfg.log (id int NOT NULL, at int NOT NULL, a cfg.mood, b int) PARTITION BY LIST (at);
CREATE TABLE cfg.p2 (LIKE cfg.log) PARTITION BY HASH (id);
ALTER TABLE cfg.log ATTACH PARTITION cfg.p2 FOR VALUES IN (11);
CREATE INDEX ON cfg.log (a);
CREATE INDEX ON cfg.log (a) WHERE b > 0;
