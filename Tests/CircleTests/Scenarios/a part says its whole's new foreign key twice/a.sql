CREATE SCHEMA cfg;
CREATE TABLE cfg.one (id integer PRIMARY KEY);
CREATE TABLE cfg.whole (id integer, ref integer) PARTITION BY LIST (id);
CREATE TABLE cfg.part PARTITION OF cfg.whole FOR VALUES IN (1);
CREATE TABLE cfg.had_it PARTITION OF cfg.whole FOR VALUES IN (2);
ALTER TABLE cfg.had_it ADD CONSTRAINT own FOREIGN KEY (ref) REFERENCES cfg.one;
