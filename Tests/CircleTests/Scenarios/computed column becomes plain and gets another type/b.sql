-- needs: 18
CREATE SCHEMA cfg;
CREATE TABLE cfg.sale (
  amount integer NOT NULL,
  tax bigint NOT NULL,
  label integer
);
CREATE TABLE cfg.parent (amount integer NOT NULL, tax integer);
CREATE TABLE cfg.child () INHERITS (cfg.parent);
COMMENT ON COLUMN cfg.child.tax IS 'what is owed';
