-- step 1: transaction
DROP OPERATOR FAMILY cfg.state_ops USING btree;

CREATE OPERATOR FAMILY cfg.int_ops USING btree;

CREATE OPERATOR FAMILY cfg.int_ops USING hash;

CREATE OPERATOR FAMILY cfg.other USING hash;

CREATE OPERATOR FAMILY cfg.state_ops USING gist;

CREATE OPERATOR CLASS cfg.int_ops FOR TYPE integer USING btree FAMILY cfg.int_ops AS OPERATOR 1 <(integer, integer), OPERATOR 2 <=(integer, integer), OPERATOR 3 =(integer, integer), OPERATOR 4 >=(integer, integer), OPERATOR 5 >(integer, integer), FUNCTION 1 (integer, integer) btint4cmp(integer, integer);

CREATE OPERATOR CLASS cfg.int_ops FOR TYPE integer USING hash FAMILY cfg.int_ops AS OPERATOR 1 =(integer, integer), FUNCTION 1 (integer, integer) hashint4(integer);
