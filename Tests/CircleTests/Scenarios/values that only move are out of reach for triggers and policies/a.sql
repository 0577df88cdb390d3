CREATE SCHEMA cfg;
CREATE FUNCTION cfg.refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'rows stay as they are'; END $$;
-- It is made anew with what was computed.
CREATE TABLE cfg.sale (amount integer, tax integer GENERATED ALWAYS AS (amount * 2) STORED) PARTITION BY LIST (amount);
CREATE TABLE cfg.some PARTITION OF cfg.sale DEFAULT PARTITION BY LIST (amount);
CREATE TABLE cfg.few PARTITION OF cfg.some DEFAULT;
CREATE TRIGGER kept BEFORE UPDATE ON cfg.sale FOR EACH ROW EXECUTE FUNCTION cfg.refuse();
CREATE TRIGGER own BEFORE UPDATE ON cfg.few FOR EACH ROW EXECUTE FUNCTION cfg.refuse();
ALTER TABLE cfg.few ENABLE ALWAYS TRIGGER kept;
CREATE RULE nothing AS ON UPDATE TO cfg.sale DO INSTEAD NOTHING;
ALTER TABLE cfg.sale ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
INSERT INTO cfg.sale VALUES (3);
-- It takes columns of a parent's.
CREATE TABLE cfg.parent (a integer, b text);
CREATE TABLE cfg.child (b varchar(9), a integer, at date);
CREATE TRIGGER kept AFTER UPDATE ON cfg.child FOR EACH ROW EXECUTE FUNCTION cfg.refuse();
CREATE TRIGGER goes BEFORE UPDATE ON cfg.child FOR EACH ROW EXECUTE FUNCTION cfg.refuse();
CREATE TRIGGER off BEFORE UPDATE ON cfg.child FOR EACH ROW EXECUTE FUNCTION cfg.refuse();
ALTER TABLE cfg.child DISABLE TRIGGER off;
INSERT INTO cfg.child VALUES ('x', 1, '2026-01-01');
