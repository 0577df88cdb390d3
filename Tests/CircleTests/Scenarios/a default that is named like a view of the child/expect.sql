-- step 1: transaction
-- AccessExclusive on cfg.trailer, all rows are written anew
-- AccessExclusive on cfg.truck, all rows are written anew
DROP INDEX cfg.truck_state;

ALTER TABLE cfg.trailer ALTER COLUMN state DROP DEFAULT;

ALTER TABLE cfg.truck
  ALTER COLUMN state DROP DEFAULT,
  ALTER COLUMN id SET DATA TYPE bigint;

CREATE INDEX truck_state ON cfg.truck USING btree (id, lower(plate));

ALTER INDEX cfg.truck_state ALTER COLUMN 2 SET STATISTICS 66;

CREATE TYPE cfg.state AS ENUM ('idle', 'repair');

ALTER TABLE cfg.truck
  ALTER COLUMN state SET DATA TYPE cfg.state USING "state"::cfg.state,
  ALTER COLUMN state SET DEFAULT 'idle'::cfg.state;

ALTER TABLE cfg.trailer ALTER COLUMN state SET DEFAULT 'repair'::cfg.state;

COMMENT ON INDEX cfg.truck_state IS 'noted';

CREATE VIEW cfg.idle AS
SELECT trailer.id
   FROM cfg.trailer
  WHERE (trailer.state = 'idle'::cfg.state);
