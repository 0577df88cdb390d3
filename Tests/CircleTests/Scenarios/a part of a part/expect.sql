-- step 1: transaction
-- AccessExclusive on cfg.log, no rewrite
-- AccessExclusive on cfg.log_2, no rewrite
ALTER TABLE cfg.log ALTER COLUMN b SET DEFAULT 5;

ALTER TABLE cfg.log_2 ALTER COLUMN b DROP DEFAULT;

CREATE TABLE cfg.log_2_0 PARTITION OF cfg.log_2 FOR VALUES WITH (modulus 2, remainder 0);

ALTER TABLE cfg.log_2_0 ALTER COLUMN b SET DEFAULT 7;

COMMENT ON COLUMN cfg.log_2_0.b IS 'of its own';
