-- step 1: transaction
CREATE OPERATOR FAMILY cfg.log USING btree;

CREATE FUNCTION cfg.log(a integer, b integer) RETURNS integer
    LANGUAGE sql IMMUTABLE
AS $$ select case when $1 = $2 then 0 when $1 > $2 then 1 else -1 end; $$;

CREATE OPERATOR CLASS cfg.log FOR TYPE integer USING btree FAMILY cfg.log AS OPERATOR 1 <(integer, integer), OPERATOR 2 <=(integer, integer), OPERATOR 3 =(integer, integer), OPERATOR 4 >=(integer, integer), OPERATOR 5 >(integer, integer), FUNCTION 1 (integer, integer) cfg.log(integer, integer);

CREATE TABLE cfg.log (
  a integer
) PARTITION BY RANGE (a cfg.log);
