-- step 1: transaction
-- AccessExclusive on cfg.t, all rows are written anew
ALTER DOMAIN cfg.sid RENAME TO sid__old;

CREATE DOMAIN cfg.sid AS bigint;

ALTER DOMAIN cfg.aid RENAME TO aid__old;

CREATE DOMAIN cfg.aid AS cfg.sid;

ALTER DOMAIN cfg.sid ADD CONSTRAINT sid_check CHECK (VALUE > 0);

ALTER TABLE cfg.t
  ALTER COLUMN id SET DATA TYPE cfg.aid USING id::text::cfg.aid,
  ALTER COLUMN linked SET DATA TYPE cfg.aid[] USING linked::text[]::cfg.aid[];

DROP DOMAIN cfg.aid__old;

DROP DOMAIN cfg.sid__old;
