-- common
create schema s;
create type s.pair as (a int, b int);
create function s.lt(s.pair, s.pair) returns boolean language sql immutable as 'select ($1.a, $1.b) < ($2.a, $2.b)';
create function s.eq(s.pair, s.pair) returns boolean language sql immutable as 'select ($1.a, $1.b) = ($2.a, $2.b)';
create function s.cmp(s.pair, s.pair) returns int language sql immutable as 'select btint4cmp($1.a, $2.a)';
create function s.cmp2(s.pair, s.pair) returns int language sql immutable as 'select btint4cmp($1.b, $2.b)';
create operator s.<< (leftarg = s.pair, rightarg = s.pair, function = s.lt);
create operator s.== (leftarg = s.pair, rightarg = s.pair, function = s.eq);

-- variant: plain
create operator family s.oc using btree;
create operator class s.oc for type s.pair using btree family s.oc as operator 1 s.<<, operator 3 s.==, function 1 s.cmp(s.pair, s.pair);

-- variant: renamed
-- renamed from: plain
create operator family s.oc using btree;
create operator class s."Oc" for type s.pair using btree family s.oc as operator 1 s.<<, operator 3 s.==, function 1 s.cmp(s.pair, s.pair);

-- variant: the default, in a family
create operator family s.fam using btree;
create operator class s.oc default for type s.pair using btree family s.fam as
  operator 1 s.<<, function 1 s.cmp2(s.pair, s.pair);

-- variant: stored as another type
create operator class s.oc for type int4[] using gin as
  operator 1 && (anyarray, anyarray), function 1 btint4cmp(int4, int4), function 2 ginarrayextract(anyarray, internal, internal),
  function 3 ginqueryarrayextract(anyarray, internal, int2, internal, internal, internal, internal),
  function 4 ginarrayconsistent(internal, int2, anyarray, int4, internal, internal, internal, internal), storage int4;

-- variant: stored as yet another type
create operator class s.oc for type int4[] using gin as
  operator 1 && (anyarray, anyarray), function 1 btint8cmp(int8, int8), function 2 ginarrayextract(anyarray, internal, internal),
  function 3 ginqueryarrayextract(anyarray, internal, int2, internal, internal, internal, internal),
  function 4 ginarrayconsistent(internal, int2, anyarray, int4, internal, internal, internal, internal), storage int8;

-- variant: for another type
create operator class s.oc for type int4 using btree as operator 1 <, operator 3 =, function 1 btint4cmp(int4, int4);
