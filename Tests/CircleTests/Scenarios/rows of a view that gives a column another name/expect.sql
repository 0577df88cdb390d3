-- step 1: transaction
-- AccessExclusive on cfg.audit, no rewrite
ALTER TABLE cfg.audit DROP COLUMN was;

DROP VIEW cfg.open_orders;

CREATE VIEW cfg.open_orders AS
SELECT orders.id,
    orders.total AS amount
   FROM cfg.orders;

ALTER TABLE cfg.audit ADD COLUMN was cfg.open_orders;
