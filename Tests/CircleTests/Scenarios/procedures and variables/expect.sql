-- step 1: transaction
DROP PROCEDURE cfg.tidy(IN integer);

DROP FUNCTION cfg.g(integer);

CREATE OR REPLACE FUNCTION cfg.f(a integer) RETURNS integer
    LANGUAGE plpgsql STABLE STRICT SECURITY DEFINER PARALLEL SAFE
    SET search_path TO 'cfg', 'pg_temp'
AS $$begin return a + 1; end$$;

CREATE FUNCTION cfg.g(b integer) RETURNS bigint
    LANGUAGE sql
BEGIN ATOMIC
 SELECT (b)::bigint AS b;
END;

CREATE PROCEDURE cfg.tidy(older integer DEFAULT 3, INOUT done integer DEFAULT 0)
    LANGUAGE plpgsql
AS $_$
begin
  done := older; -- $$ inside $$
end
$_$;
