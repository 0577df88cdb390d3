-- step 1: transaction
-- AccessExclusive on cfg.t, all rows are written anew
ALTER TABLE cfg.t
  ALTER COLUMN a DROP DEFAULT,
  ALTER COLUMN a SET DATA TYPE bigint,
  ALTER COLUMN a SET DEFAULT nextval('cfg."it''s"'::regclass),
  ALTER COLUMN b SET DEFAULT (nextval('cfg."it''s"'::regclass) + 1);
