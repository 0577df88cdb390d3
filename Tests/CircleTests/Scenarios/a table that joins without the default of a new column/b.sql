CREATE SCHEMA cfg;
CREATE TABLE cfg.sale (id integer, region text, channel text DEFAULT 'shop') PARTITION BY LIST (region);
CREATE TABLE cfg.sale_de PARTITION OF cfg.sale FOR VALUES IN ('DE');
CREATE TABLE cfg.manual (id integer, region text);
CREATE TABLE cfg.sale_uk (id integer, region text, channel text);
ALTER TABLE cfg.sale ATTACH PARTITION cfg.sale_uk FOR VALUES IN ('UK');
