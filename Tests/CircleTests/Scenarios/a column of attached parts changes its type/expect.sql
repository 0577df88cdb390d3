-- step 1: transaction
-- AccessExclusive on cfg.bill, no rewrite
-- AccessExclusive on cfg.bill_1, all rows are written anew
-- AccessExclusive on cfg.bill_2, all rows are written anew
DROP VIEW cfg.whose;

DROP INDEX cfg.bill_of;

ALTER TABLE cfg.bill ALTER COLUMN who SET DATA TYPE bigint;

CREATE INDEX bill_1_of ON cfg.bill_1 USING btree (who);

CREATE INDEX bill_of ON cfg.bill USING btree (who);

CREATE VIEW cfg.whose AS
SELECT bill.who
   FROM cfg.bill;
