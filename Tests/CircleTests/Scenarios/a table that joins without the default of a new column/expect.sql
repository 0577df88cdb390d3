-- step 1: transaction
-- AccessExclusive on cfg.sale, no rewrite
-- AccessExclusive on cfg.sale_de, no rewrite
-- AccessExclusive on cfg.sale_uk, no rewrite
ALTER TABLE cfg.sale_uk NO INHERIT cfg.manual;

ALTER TABLE cfg.sale ADD COLUMN channel text DEFAULT 'shop'::text;

ALTER TABLE cfg.sale_uk ADD COLUMN channel text;

ALTER TABLE cfg.sale ATTACH PARTITION cfg.sale_uk FOR VALUES IN ('UK');
