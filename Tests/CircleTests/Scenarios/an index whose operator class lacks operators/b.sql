CREATE SCHEMA cfg;
CREATE FUNCTION cfg.my_lt(text, text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT AS 'SELECT length($1) < length($2)';
CREATE FUNCTION cfg.my_cmp(text, text) RETURNS int LANGUAGE sql IMMUTABLE STRICT AS 'SELECT length($1) - length($2)';
CREATE OPERATOR cfg.<# (FUNCTION = cfg.my_lt, LEFTARG = text, RIGHTARG = text);
CREATE OPERATOR CLASS cfg.len_ops FOR TYPE text USING btree AS OPERATOR 1 cfg.<#, FUNCTION 1 cfg.my_cmp(text, text);
CREATE TABLE cfg.t (x text);
CREATE INDEX ti ON cfg.t (x cfg.len_ops);
