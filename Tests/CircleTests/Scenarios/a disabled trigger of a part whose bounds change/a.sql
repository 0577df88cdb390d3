CREATE SCHEMA cfg;
CREATE TABLE cfg.whole (name text, n integer) PARTITION BY LIST (name);
CREATE TABLE cfg.one PARTITION OF cfg.whole FOR VALUES IN ('a');
CREATE TABLE cfg.two PARTITION OF cfg.whole FOR VALUES IN ('b');
CREATE TRIGGER same BEFORE UPDATE ON cfg.whole FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
ALTER TABLE cfg.one DISABLE TRIGGER same;
