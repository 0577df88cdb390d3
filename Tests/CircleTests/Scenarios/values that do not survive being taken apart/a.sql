CREATE SCHEMA cfg;
CREATE TABLE cfg.item (id int, data jsonb, list int[]);
CREATE TABLE cfg.history (at int, was cfg.item, several cfg.item[]);
CREATE TABLE cfg.plain (at int, was cfg.item);
INSERT INTO cfg.history VALUES (1, ROW(7, 'null', '{1}'), NULL), (2, ROW(7, NULL, '[5:6]={1,2}'), NULL);
INSERT INTO cfg.history VALUES (3, ROW(7, '{"a": null}', '{1}'), ARRAY[ROW(7, '{}', '{1}'), NULL]::cfg.item[]);
INSERT INTO cfg.plain VALUES (1, ROW(7, '{"a": [null, 1.50]}', '{1,NULL}')), (2, NULL);
