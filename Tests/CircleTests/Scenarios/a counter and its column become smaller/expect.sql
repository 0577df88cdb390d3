-- step 1: transaction
-- AccessExclusive on cfg.back, all rows are written anew
-- AccessExclusive on cfg.desk, all rows are written anew
-- AccessExclusive on cfg.trader, all rows are written anew
ALTER TABLE cfg.back ALTER COLUMN id SET MINVALUE -2147483648;

ALTER TABLE cfg.back ALTER COLUMN id SET DATA TYPE integer;

ALTER TABLE cfg.desk ALTER COLUMN id SET MAXVALUE 32767;

ALTER TABLE cfg.desk ALTER COLUMN id SET DATA TYPE smallint;

ALTER TABLE cfg.trader ALTER COLUMN id SET MAXVALUE 9000;

ALTER TABLE cfg.trader ALTER COLUMN id SET DATA TYPE smallint;
