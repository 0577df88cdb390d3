-- step 1: transaction
CREATE PROCEDURE cfg.p(a integer, b integer, c integer)
    LANGUAGE sql
AS $$select a + b - c$$;

COMMENT ON PROCEDURE cfg.p(IN integer, IN integer, IN integer) IS 'All of them go in.';
