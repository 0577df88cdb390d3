-- step 1: transaction
-- AccessExclusive on cfg.line, no rewrite
-- AccessExclusive on cfg.note, no rewrite
-- AccessExclusive on cfg.orders, no rewrite
-- AccessExclusive on cfg.orders_1, no rewrite
ALTER TABLE cfg.line DROP CONSTRAINT of_order;

ALTER TABLE cfg.note DROP CONSTRAINT on_order;

ALTER TABLE cfg.orders DETACH PARTITION cfg.orders_1;

CREATE TABLE cfg."orders (rows to place)" AS SELECT id, at FROM cfg.orders WITH NO DATA;

WITH gone AS (DELETE FROM cfg.orders_1 WHERE NOT ((at IS NOT NULL) AND (at >= '2024-01-01'::date) AND (at < '2026-01-01'::date)) RETURNING id, at) INSERT INTO cfg."orders (rows to place)" SELECT * FROM gone;

ALTER TABLE cfg.orders ATTACH PARTITION cfg.orders_1 FOR VALUES FROM ('2024-01-01') TO ('2026-01-01');

INSERT INTO cfg.orders (id, at) SELECT * FROM cfg."orders (rows to place)";

DROP TABLE cfg."orders (rows to place)";

ALTER TABLE cfg.line ADD CONSTRAINT fk_line_orders FOREIGN KEY (order_id, at) REFERENCES cfg.orders (id, at);
