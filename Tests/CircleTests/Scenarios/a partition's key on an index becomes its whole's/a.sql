CREATE SCHEMA cfg;
CREATE TABLE cfg.whole (id integer NOT NULL, name text NOT NULL) PARTITION BY LIST (name);
CREATE TABLE cfg.part PARTITION OF cfg.whole FOR VALUES IN ('one');
CREATE UNIQUE INDEX whole_pkey ON cfg.whole (name, id);
ALTER TABLE cfg.part ADD CONSTRAINT part_pkey PRIMARY KEY USING INDEX part_name_id_idx;
