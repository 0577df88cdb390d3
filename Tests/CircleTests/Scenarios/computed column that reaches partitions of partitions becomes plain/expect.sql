-- step 1: transaction
-- AccessExclusive on cfg.child, all rows are written anew
-- AccessExclusive on cfg.grandchild, all rows are written anew
-- AccessExclusive on cfg.parent, all rows are written anew
-- AccessExclusive on cfg.sale, no rewrite
-- AccessExclusive on cfg.small, no rewrite
-- AccessExclusive on cfg.tiny, all rows are written anew
COMMENT ON COLUMN cfg.grandchild.tax IS NULL;

DROP VIEW cfg.taxes;

DROP INDEX cfg.grandchild_tax_idx;

DROP INDEX cfg.sale_tax_idx;

ALTER TABLE cfg.sale DROP CONSTRAINT taxed;

ALTER TABLE cfg.parent DROP COLUMN tax;

ALTER TABLE cfg.sale DROP COLUMN tax;

ALTER TABLE cfg.parent ADD COLUMN tax integer;

UPDATE cfg.parent SET tax = amount * 2;

ALTER TABLE cfg.grandchild ALTER COLUMN tax SET STATISTICS 10;

ALTER TABLE cfg.sale ADD COLUMN tax bigint;

UPDATE cfg.sale SET tax = amount * 2;

ALTER TABLE cfg.sale
  ALTER COLUMN tax SET NOT NULL,
  ALTER COLUMN tax SET DEFAULT 4,
  ADD CONSTRAINT taxed CHECK (tax > 0);

CREATE INDEX grandchild_tax_idx ON cfg.grandchild USING btree (tax);

CREATE INDEX sale_tax_idx ON cfg.sale USING btree (tax);

CREATE VIEW cfg.taxes AS
SELECT sale.tax
   FROM cfg.sale;

COMMENT ON COLUMN cfg.grandchild.tax IS 'what is owed';
