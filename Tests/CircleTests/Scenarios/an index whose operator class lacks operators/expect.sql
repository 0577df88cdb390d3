-- step 1: transaction
-- Share on cfg.t, no rewrite
CREATE OPERATOR FAMILY cfg.len_ops USING btree;

CREATE FUNCTION cfg.my_cmp(text, text) RETURNS integer
    LANGUAGE sql IMMUTABLE STRICT
AS $$SELECT length($1) - length($2)$$;

CREATE FUNCTION cfg.my_lt(text, text) RETURNS boolean
    LANGUAGE sql IMMUTABLE STRICT
AS $$SELECT length($1) < length($2)$$;

CREATE OPERATOR cfg.<# (FUNCTION = cfg.my_lt, LEFTARG = text, RIGHTARG = text);

CREATE OPERATOR CLASS cfg.len_ops FOR TYPE text USING btree FAMILY cfg.len_ops AS OPERATOR 1 cfg.<#(text, text), FUNCTION 1 (text, text) cfg.my_cmp(text, text);

CREATE INDEX ti ON cfg.t USING btree (x cfg.len_ops);
