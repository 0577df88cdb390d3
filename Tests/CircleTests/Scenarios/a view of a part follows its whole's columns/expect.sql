-- step 1: transaction
-- AccessExclusive on cfg.low, no rewrite
-- AccessExclusive on cfg.part, no rewrite
-- AccessExclusive on cfg.whole, no rewrite
ALTER TABLE cfg.whole
  ADD COLUMN pay numeric DEFAULT 100,
  ADD COLUMN note text;

CREATE OR REPLACE VIEW cfg.seen AS
SELECT low.id,
    low.pay AS salary
   FROM cfg.low;

ALTER TABLE cfg.whole DROP COLUMN salary;

CREATE OR REPLACE VIEW cfg.more AS
SELECT part.id,
    part.note
   FROM cfg.part;
