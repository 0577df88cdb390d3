CREATE SCHEMA cfg;
CREATE TYPE cfg.contact AS (kind text, value text);
CREATE DOMAIN cfg.contacts AS cfg.contact[];
CREATE TABLE cfg.customer (id int, contacts cfg.contacts);
INSERT INTO cfg.customer VALUES (1, ARRAY[ROW('mail', 'a@b')]::cfg.contact[]), (2, NULL);
