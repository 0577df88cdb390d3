-- step 1: transaction
-- AccessExclusive on cfg.log, no rewrite
-- AccessExclusive on cfg.p2, no rewrite
ALTER TABLE cfg.log ADD CONSTRAINT log_pkey PRIMARY KEY (id, at);

ALTER TABLE cfg.p2 ALTER COLUMN b DROP DEFAULT;

CREATE TABLE cfg.p2_1 PARTITION OF cfg.p2 FOR VALUES WITH (modulus 2, remainder 1);

ALTER TABLE cfg.p2_1 ALTER COLUMN b SET DEFAULT 7;
