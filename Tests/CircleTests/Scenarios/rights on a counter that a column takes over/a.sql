CREATE SCHEMA cfg;
CREATE SEQUENCE cfg.ids;
CREATE TABLE cfg.t (id int DEFAULT nextval('cfg.ids'));
GRANT USAGE ON SEQUENCE cfg.ids TO writer;
