-- step 1: transaction
-- AccessExclusive on cfg.trade, all rows are written anew
DROP FUNCTION cfg.total(integer);

CREATE FUNCTION cfg.total(n integer) RETURNS bigint
    LANGUAGE sql IMMUTABLE
AS $$SELECT n * 2::bigint$$;

ALTER TABLE cfg.trade
  ADD COLUMN is_enough boolean GENERATED ALWAYS AS (cfg.enough(size)) STORED,
  ADD CONSTRAINT enough CHECK (cfg.enough(size));
