-- step 1: transaction
-- AccessExclusive on cfg.line, no rewrite
-- AccessExclusive on cfg.note, no rewrite
-- AccessExclusive on cfg.orders, no rewrite
-- AccessExclusive on cfg.orders_1, no rewrite
ALTER TABLE cfg.line DROP CONSTRAINT of_order;

ALTER TABLE cfg.note DROP CONSTRAINT on_order;

ALTER TABLE cfg.orders DETACH PARTITION cfg.orders_1;

ALTER TABLE cfg.orders ATTACH PARTITION cfg.orders_1 FOR VALUES FROM ('2024-01-01') TO ('2026-01-01');

ALTER TABLE cfg.line ADD CONSTRAINT fk_line_orders FOREIGN KEY (order_id, at) REFERENCES cfg.orders (id, at);
