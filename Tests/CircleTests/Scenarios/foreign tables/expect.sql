-- step 1: transaction
-- AccessExclusive on cfg.rates, no rewrite
CREATE FOREIGN TABLE cfg.orders (
  id integer OPTIONS (column_name 'order id') NOT NULL,
  at date
) SERVER near;

ALTER FOREIGN TABLE cfg.rates ALTER COLUMN rate SET DATA TYPE numeric(20,6);

CREATE VIEW cfg.today AS
SELECT orders.id
   FROM cfg.orders
  WHERE (orders.at = CURRENT_DATE);
