CREATE SCHEMA cfg;
CREATE TABLE cfg.item (id integer, name varchar(10) COLLATE "C", price numeric(5, 2));
