-- step 1: transaction
-- AccessExclusive on cfg.sale, no rewrite
-- AccessExclusive on cfg.sale_june, no rewrite
-- AccessExclusive on cfg.sale_may, no rewrite
ALTER TABLE cfg.sale DETACH PARTITION cfg.sale_june;

DROP INDEX cfg.sale_may_day_idx;

ALTER TABLE cfg.sale ADD COLUMN note text;

CREATE TABLE cfg.sale_april PARTITION OF cfg.sale FOR VALUES FROM ('2026-04-01') TO ('2026-05-01');
