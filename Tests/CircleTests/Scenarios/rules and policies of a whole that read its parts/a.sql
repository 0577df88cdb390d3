CREATE SCHEMA cfg;
CREATE TABLE cfg.whole (id integer NOT NULL, at integer NOT NULL) PARTITION BY LIST (at);
CREATE TABLE cfg.part PARTITION OF cfg.whole FOR VALUES IN (1) PARTITION BY RANGE (id);
CREATE TABLE cfg.low PARTITION OF cfg.part FOR VALUES FROM (0) TO (10);
CREATE RULE into_low AS ON INSERT TO cfg.whole WHERE new.at = 1 DO INSTEAD INSERT INTO cfg.low (id, at) VALUES (new.id, new.at);
ALTER TABLE cfg.part ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON cfg.part FOR INSERT WITH CHECK (id IN (SELECT id FROM cfg.low));
COMMENT ON POLICY seen ON cfg.part IS 'those of the low part';
ALTER TABLE cfg.low ALTER id SET DEFAULT 1;
