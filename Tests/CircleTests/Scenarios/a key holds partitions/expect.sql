-- step 1: transaction
-- AccessExclusive on cfg.sale, no rewrite
-- AccessExclusive on cfg.sale_2025, no rewrite
-- AccessExclusive on cfg.sale_2025_0, no rewrite
ALTER TABLE cfg.sale DETACH PARTITION cfg.sale_2025;

ALTER TABLE cfg.sale_2025 DETACH PARTITION cfg.sale_2025_0;

DROP TABLE cfg.sale_2025;

DROP TABLE cfg.sale_2025_0;
