CREATE SCHEMA cfg;
CREATE DOMAIN cfg.qty AS numeric(12,3) CHECK (VALUE >= 0);
CREATE DOMAIN cfg.pack AS cfg.qty;
CREATE TABLE cfg.stock (id int, on_hand cfg.qty NOT NULL, ordered cfg.qty[], packed cfg.pack);
CREATE TABLE cfg.yearly (id int, on_hand cfg.qty) PARTITION BY RANGE (id);
CREATE TABLE cfg.year_1 PARTITION OF cfg.yearly FOR VALUES FROM (1) TO (10);
CREATE VIEW cfg.most AS SELECT max(on_hand) AS most FROM cfg.stock;
INSERT INTO cfg.stock VALUES (1, 40, '{1,2.000}', 3.000), (2, 7.000, NULL, NULL);
INSERT INTO cfg.yearly VALUES (1, 12.000);
