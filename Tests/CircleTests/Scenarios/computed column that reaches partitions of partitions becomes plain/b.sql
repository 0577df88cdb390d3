CREATE SCHEMA cfg;
CREATE TABLE cfg.sale (
  amount integer NOT NULL,
  tax bigint NOT NULL DEFAULT 4 CONSTRAINT taxed CHECK (tax > 0)
) PARTITION BY RANGE (amount);
CREATE TABLE cfg.small PARTITION OF cfg.sale FOR VALUES FROM (0) TO (100) PARTITION BY RANGE (amount);
CREATE TABLE cfg.tiny PARTITION OF cfg.small FOR VALUES FROM (0) TO (50);
CREATE INDEX ON cfg.sale (tax);
CREATE VIEW cfg.taxes AS SELECT tax FROM cfg.sale;
-- The same down a line of children, one of which says more of it.
CREATE TABLE cfg.parent (amount integer NOT NULL, tax integer);
CREATE TABLE cfg.child () INHERITS (cfg.parent);
CREATE TABLE cfg.grandchild (name text) INHERITS (cfg.child);
ALTER TABLE cfg.grandchild ALTER COLUMN tax SET STATISTICS 10;
COMMENT ON COLUMN cfg.grandchild.tax IS 'what is owed';
CREATE INDEX ON cfg.grandchild (tax);
