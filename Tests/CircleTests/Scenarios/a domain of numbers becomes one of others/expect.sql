-- step 1: transaction
-- AccessExclusive on cfg.stock, all rows are written anew
-- AccessExclusive on cfg.year_1, all rows are written anew
-- AccessExclusive on cfg.yearly, no rewrite
DROP VIEW cfg.most;

ALTER DOMAIN cfg.qty DROP CONSTRAINT qty_check;

ALTER DOMAIN cfg.qty RENAME TO qty__old;

CREATE DOMAIN cfg.qty AS integer;

ALTER DOMAIN cfg.pack RENAME TO pack__old;

CREATE DOMAIN cfg.pack AS cfg.qty;

ALTER DOMAIN cfg.qty ADD CONSTRAINT qty_check CHECK (VALUE >= 0);

ALTER TABLE cfg.stock
  ALTER COLUMN on_hand SET DATA TYPE cfg.qty USING on_hand::integer::cfg.qty,
  ALTER COLUMN ordered SET DATA TYPE cfg.qty[] USING ordered::integer[]::cfg.qty[],
  ALTER COLUMN packed SET DATA TYPE cfg.pack USING packed::integer::cfg.pack;

DROP DOMAIN cfg.pack__old;

ALTER TABLE cfg.yearly ALTER COLUMN on_hand SET DATA TYPE cfg.qty USING on_hand::integer::cfg.qty;

DROP DOMAIN cfg.qty__old;

CREATE VIEW cfg.most AS
SELECT max((stock.on_hand)::integer) AS most
   FROM cfg.stock;
