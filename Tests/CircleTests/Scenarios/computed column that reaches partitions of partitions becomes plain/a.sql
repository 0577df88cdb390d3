CREATE SCHEMA cfg;
CREATE TABLE cfg.sale (
  amount integer NOT NULL,
  tax integer GENERATED ALWAYS AS (amount * 2) STORED NOT NULL CONSTRAINT taxed CHECK (tax > 0)
) PARTITION BY RANGE (amount);
CREATE TABLE cfg.small PARTITION OF cfg.sale FOR VALUES FROM (0) TO (100) PARTITION BY RANGE (amount);
CREATE TABLE cfg.tiny PARTITION OF cfg.small FOR VALUES FROM (0) TO (50);
CREATE INDEX ON cfg.sale (tax);
CREATE VIEW cfg.taxes AS SELECT tax FROM cfg.sale;
-- The same down a line of children, one of which says more of it.
CREATE TABLE cfg.parent (amount integer NOT NULL, tax integer GENERATED ALWAYS AS (amount * 2) STORED);
CREATE TABLE cfg.child () INHERITS (cfg.parent);
CREATE TABLE cfg.grandchild (name text) INHERITS (cfg.child);
ALTER TABLE cfg.grandchild ALTER COLUMN tax SET STATISTICS 10;
COMMENT ON COLUMN cfg.grandchild.tax IS 'what is owed';
CREATE INDEX ON cfg.grandchild (tax);
INSERT INTO cfg.sale VALUES (3), (4);
INSERT INTO cfg.parent VALUES (1);
INSERT INTO cfg.child VALUES (2);
INSERT INTO cfg.grandchild VALUES (3);
