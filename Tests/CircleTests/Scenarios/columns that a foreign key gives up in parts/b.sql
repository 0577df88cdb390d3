CREATE SCHEMA cfg;
CREATE TABLE cfg.customer (country char(2), number integer, ref_country char(2), ref_number integer, PRIMARY KEY (country, number),
  CONSTRAINT customer_ref FOREIGN KEY (ref_country, ref_number) REFERENCES cfg.customer ON DELETE SET NULL (ref_number)) PARTITION BY LIST (country);
CREATE TABLE cfg.customer_rest (ref_number integer, ref_country char(2) DEFAULT 'AT', number integer NOT NULL, country char(2) NOT NULL);
ALTER TABLE cfg.customer ATTACH PARTITION cfg.customer_rest DEFAULT;
