CREATE SCHEMA cfg;
CREATE TABLE cfg.emp (id int, boss int, name text);
