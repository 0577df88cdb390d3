-- step 1: transaction
-- AccessExclusive on cfg.item, all rows are written anew
ALTER TABLE cfg.item
  ALTER COLUMN id DROP DEFAULT,
  DROP COLUMN h,
  ALTER COLUMN sold SET DEFAULT '2020-01-01 00:00:00'::timestamp without time zone;

REVOKE UPDATE (t) ON TABLE cfg.item FROM reader;

GRANT SELECT (s), UPDATE (sold) ON TABLE cfg.item TO reader;

ALTER TABLE cfg.item
  DROP COLUMN g,
  ADD COLUMN g integer GENERATED ALWAYS AS (length(s)) STORED,
  ADD COLUMN h numeric GENERATED ALWAYS AS ((b)::numeric * (2)::numeric) STORED;
