CREATE SCHEMA cfg;
CREATE TABLE cfg.sale (id integer, region text) PARTITION BY LIST (region);
CREATE TABLE cfg.sale_de PARTITION OF cfg.sale FOR VALUES IN ('DE');
CREATE TABLE cfg.manual (id integer, region text);
CREATE TABLE cfg.sale_uk () INHERITS (cfg.manual);
INSERT INTO cfg.sale_uk VALUES (1, 'UK');
