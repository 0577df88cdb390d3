CREATE SCHEMA cfg;
CREATE DOMAIN cfg.d AS int CONSTRAINT k CHECK (VALUE > 1);
CREATE TABLE cfg.t (id int, x cfg.d[]);
