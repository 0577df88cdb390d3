CREATE SCHEMA cfg;
CREATE DOMAIN cfg.kind AS text CHECK (VALUE IN ('mail', 'web'));
CREATE TYPE cfg.contact AS (kind cfg.kind, checked boolean, value text);
CREATE DOMAIN cfg.contacts AS cfg.contact[] CONSTRAINT few CHECK (cardinality(VALUE) <= 50);
CREATE TABLE cfg.customer (id int, contacts cfg.contacts);
