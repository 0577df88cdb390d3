CREATE SCHEMA cfg;
CREATE TABLE cfg.log (id int, at int, what text, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE cfg.one (id int NOT NULL, at int NOT NULL, what text);
CREATE TABLE cfg.two PARTITION OF cfg.log FOR VALUES FROM (2) TO (3);
