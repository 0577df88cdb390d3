CREATE SCHEMA cfg;
CREATE TABLE cfg.sale (
  amount integer NOT NULL,
  tax integer GENERATED ALWAYS AS (amount * 2) VIRTUAL,
  label text GENERATED ALWAYS AS ('1' || amount::text) VIRTUAL
);
CREATE TABLE cfg.parent (amount integer NOT NULL, tax integer GENERATED ALWAYS AS (amount * 2) VIRTUAL);
CREATE TABLE cfg.child () INHERITS (cfg.parent);
COMMENT ON COLUMN cfg.child.tax IS 'what is owed';
INSERT INTO cfg.sale VALUES (3), (4);
INSERT INTO cfg.parent VALUES (1);
INSERT INTO cfg.child VALUES (2);
