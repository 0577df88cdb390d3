CREATE SCHEMA cfg;
CREATE DOMAIN cfg.d AS int NOT NULL;
CREATE TABLE cfg.t (id int, x cfg.d);
