CREATE SCHEMA cfg;
CREATE TABLE cfg.whole (id integer NOT NULL, at integer NOT NULL) PARTITION BY LIST (at);
CREATE TABLE cfg.part PARTITION OF cfg.whole FOR VALUES IN (1) PARTITION BY RANGE (id);
CREATE TABLE cfg.low PARTITION OF cfg.part FOR VALUES FROM (0) TO (10);
CREATE RULE into_low AS ON INSERT TO cfg.whole WHERE new.at = 2 DO INSTEAD INSERT INTO cfg.low (id) VALUES (new.id);
CREATE POLICY seen ON cfg.part USING (id IN (SELECT id FROM cfg.whole));
COMMENT ON POLICY seen ON cfg.part IS 'those of the whole';
ALTER TABLE cfg.low ALTER at SET DEFAULT 2;
