CREATE SCHEMA cfg;
CREATE TABLE cfg.log (id int, at int, what text DEFAULT 'x', PRIMARY KEY (id, at, what)) PARTITION BY LIST (at);
CREATE TABLE cfg.one (id int NOT NULL, at int NOT NULL, what text NOT NULL);
ALTER TABLE cfg.log ATTACH PARTITION cfg.one FOR VALUES IN (1);
CREATE TABLE cfg.two PARTITION OF cfg.log FOR VALUES IN (2);
