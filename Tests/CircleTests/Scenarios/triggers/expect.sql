-- step 1: transaction
-- AccessExclusive on cfg.ticket, no rewrite
DROP TRIGGER gone ON cfg.ticket;

DROP TRIGGER touch ON cfg.ticket;

CREATE FUNCTION cfg.count() RETURNS trigger
    LANGUAGE plpgsql
AS $$begin return null; end$$;

CREATE OR REPLACE FUNCTION cfg.touch() RETURNS trigger
    LANGUAGE plpgsql
AS $$
begin
  -- later than before
  new.updated_at := clock_timestamp();
  return new;
end
$$;

CREATE TRIGGER counted AFTER INSERT ON cfg.ticket REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION cfg.count();

ALTER TABLE cfg.ticket DISABLE TRIGGER counted;

CREATE TRIGGER touch BEFORE INSERT OR UPDATE OF id ON cfg.ticket FOR EACH ROW WHEN (new.id > 0) EXECUTE FUNCTION cfg.touch('x');

COMMENT ON TRIGGER touch ON cfg.ticket IS 'Touches';
