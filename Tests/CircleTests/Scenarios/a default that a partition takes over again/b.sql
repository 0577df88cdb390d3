CREATE SCHEMA cfg;
CREATE TYPE cfg.mood AS ENUM ('sad', 'fine', 'ok');
CREATE TABLE cfg.log (at int NOT NULL, a cfg.mood DEFAULT 'sad', t varchar(20)) PARTITION BY RANGE (at);
CREATE TABLE cfg.p1 PARTITION OF cfg.log FOR VALUES FROM (0) TO (15);
CREATE TABLE cfg.p3 (LIKE cfg.log);
ALTER TABLE cfg.log ATTACH PARTITION cfg.p3 DEFAULT;
