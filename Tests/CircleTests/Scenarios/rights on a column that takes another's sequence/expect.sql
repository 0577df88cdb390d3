-- step 1: transaction
-- AccessExclusive on cfg.t, all rows are written anew
ALTER TABLE cfg.t
  DROP COLUMN a,
  ADD COLUMN b bigint GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME cfg.t_a_seq) NOT NULL;

REVOKE SELECT (note) ON TABLE cfg.t FROM pg_monitor;

GRANT SELECT (b), UPDATE (note) ON TABLE cfg.t TO pg_monitor;
