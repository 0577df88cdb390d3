-- step 1: transaction
-- AccessExclusive on cfg.line, all rows are written anew
ALTER TABLE cfg.line
  DROP COLUMN total,
  ADD COLUMN total integer GENERATED ALWAYS AS (qty) STORED;

GRANT UPDATE (total) ON TABLE cfg.line TO pg_monitor;

GRANT SELECT (total), UPDATE (total) ON TABLE cfg.line TO pg_monitor;

GRANT SELECT (total) ON TABLE cfg.line TO pg_read_all_stats WITH GRANT OPTION;
