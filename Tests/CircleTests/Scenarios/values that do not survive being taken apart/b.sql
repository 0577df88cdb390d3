CREATE SCHEMA cfg;
CREATE TABLE cfg.item (id bigint, data jsonb, list int[]);
CREATE TABLE cfg.history (at int, was cfg.item, several cfg.item[]);
CREATE TABLE cfg.plain (at int, was cfg.item);
