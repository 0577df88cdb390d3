CREATE SCHEMA cfg;
CREATE DOMAIN cfg.code AS varchar(20);
CREATE TABLE cfg.item (id int PRIMARY KEY, code cfg.code, old cfg.code, list cfg.code[]);
INSERT INTO cfg.item VALUES (1, 'a', 'b', '{c}');
