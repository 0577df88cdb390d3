-- step 1: transaction
-- AccessExclusive on cfg.t, all rows are written anew
ALTER TABLE cfg.t
  ALTER COLUMN a SET DATA TYPE integer USING "a"::integer,
  ALTER COLUMN b SET DATA TYPE boolean USING "b"::boolean,
  ALTER COLUMN c SET DATA TYPE uuid USING "c"::text::uuid,
  ALTER COLUMN d SET DATA TYPE date USING "d"::date,
  ALTER COLUMN "E e" SET DATA TYPE jsonb USING "E e"::text::jsonb;
