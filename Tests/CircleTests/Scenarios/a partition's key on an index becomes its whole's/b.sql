CREATE SCHEMA cfg;
CREATE TABLE cfg.whole (id integer NOT NULL, name text NOT NULL) PARTITION BY LIST (name);
CREATE TABLE cfg.part PARTITION OF cfg.whole FOR VALUES IN ('one');
ALTER TABLE cfg.whole ADD CONSTRAINT whole_pkey PRIMARY KEY (name, id);
