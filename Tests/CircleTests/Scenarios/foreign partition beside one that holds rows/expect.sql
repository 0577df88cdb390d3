-- step 1: transaction
-- AccessExclusive on cfg.f1, no rewrite
-- AccessExclusive on cfg.l1, all rows are written anew
-- AccessExclusive on cfg.p, no rewrite
ALTER TABLE cfg.p DETACH PARTITION cfg.f1;

ALTER TABLE cfg.p
  ALTER COLUMN id SET DATA TYPE bigint,
  ALTER COLUMN d SET NOT NULL,
  ADD COLUMN x text;

ALTER FOREIGN TABLE cfg.f1
  OPTIONS (ADD t 'y'),
  ALTER COLUMN id SET DATA TYPE bigint,
  ALTER COLUMN d SET NOT NULL,
  ADD COLUMN x text OPTIONS (n 'x');

ALTER TABLE cfg.p ATTACH PARTITION cfg.f1 FOR VALUES FROM ('2020-01-01') TO ('2020-06-01');
