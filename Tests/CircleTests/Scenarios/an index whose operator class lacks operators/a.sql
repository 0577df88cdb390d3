CREATE SCHEMA cfg;
CREATE TABLE cfg.t (x text);
