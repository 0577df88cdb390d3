-- step 1: transaction
-- AccessExclusive on cfg.f, no rewrite
-- AccessExclusive on cfg.g, all rows are written anew
-- AccessExclusive on cfg.t, all rows are written anew
ALTER TABLE cfg.g
  DROP COLUMN b,
  ADD COLUMN b integer GENERATED ALWAYS AS (a + 1) STORED;

ALTER TABLE cfg.t
  ALTER COLUMN a SET DATA TYPE integer USING "a"::integer,
  ALTER COLUMN b SET DATA TYPE boolean USING "b"::boolean,
  ALTER COLUMN c SET DATA TYPE uuid USING "c"::text::uuid,
  ALTER COLUMN d SET DATA TYPE date USING "d"::date,
  ALTER COLUMN "E e" SET DATA TYPE jsonb USING "E e"::text::jsonb;

ALTER FOREIGN TABLE cfg.f ALTER COLUMN b SET DATA TYPE integer;
