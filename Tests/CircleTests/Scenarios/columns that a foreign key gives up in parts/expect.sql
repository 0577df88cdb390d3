-- step 1: transaction
-- AccessExclusive on cfg.customer, no rewrite
-- AccessExclusive on cfg.customer_rest, no rewrite
ALTER TABLE cfg.customer
  DROP CONSTRAINT customer_ref,
  ADD CONSTRAINT customer_ref FOREIGN KEY (ref_country, ref_number) REFERENCES cfg.customer (country, number) ON DELETE SET NULL (ref_number);

ALTER TABLE cfg.customer_rest ALTER COLUMN ref_country SET DEFAULT 'AT'::bpchar;
