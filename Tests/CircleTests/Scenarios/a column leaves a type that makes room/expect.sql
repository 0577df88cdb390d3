-- step 1: transaction
-- AccessExclusive on cfg.item, all rows are written anew
ALTER DOMAIN cfg.code RENAME TO code__old;

CREATE DOMAIN cfg.code AS text;

ALTER TABLE cfg.item ALTER COLUMN old SET DATA TYPE text USING old::text::text;

CREATE DOMAIN cfg.short AS cfg.code CONSTRAINT short_check CHECK (length((VALUE)::text) < 9);

ALTER DOMAIN cfg.code ADD CONSTRAINT code_check CHECK (VALUE <> ''::text);

ALTER TABLE cfg.item
  ALTER COLUMN code SET DATA TYPE cfg.short USING code::text::cfg.short,
  ALTER COLUMN list SET DATA TYPE cfg.code[] USING list::text[]::cfg.code[];

DROP DOMAIN cfg.code__old;
