-- step 1: transaction
-- AccessExclusive on cfg.orders, no rewrite
-- AccessExclusive on cfg.orders_1, no rewrite
-- AccessExclusive on cfg.orders_2, no rewrite
ALTER TABLE cfg.orders ADD COLUMN channel text NOT NULL DEFAULT 'web'::text;

ALTER TABLE cfg.orders_2 ADD COLUMN channel text NOT NULL DEFAULT 'web'::text;

ALTER TABLE cfg.orders ATTACH PARTITION cfg.orders_2 FOR VALUES FROM ('2025-02-01') TO ('2025-03-01');
