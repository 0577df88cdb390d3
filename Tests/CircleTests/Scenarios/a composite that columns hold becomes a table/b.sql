CREATE SCHEMA cfg;
CREATE TABLE cfg.place (street text);
CREATE TABLE cfg.person (n int, home cfg.place);
