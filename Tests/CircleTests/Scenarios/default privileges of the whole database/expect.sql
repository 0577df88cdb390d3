-- step 1: transaction
CREATE TABLE cfg.open (
  id integer
);

CREATE TABLE cfg.secret (
  id integer
);

CREATE FUNCTION cfg.twice(integer) RETURNS integer
    LANGUAGE sql
AS $$select 2 * $1$$;

GRANT EXECUTE ON FUNCTION cfg.twice(integer) TO PUBLIC;

REVOKE INSERT, UPDATE ON TABLE cfg.open FROM reader;

GRANT SELECT ON TABLE cfg.open TO writer;

GRANT SELECT ON TABLE cfg.open TO reader;

REVOKE SELECT, INSERT, UPDATE ON TABLE cfg.secret FROM reader;
