-- common
create schema s;
create function s.add(int, int) returns int language sql immutable as 'select coalesce($1, 0) + $2';
create function s.last(int) returns int language sql immutable as 'select $1';
create function s.step(float8, float8, anyelement) returns float8 language sql immutable as 'select $1 + $2';

-- variant: plain
create aggregate s.total(int) (sfunc = int4pl, stype = int, initcond = '0');

-- variant: renamed
-- renamed from: plain
create aggregate s."Total"(int) (sfunc = int4pl, stype = int, initcond = '0');

-- variant: other functions
create aggregate s.total(int) (sfunc = s.add, stype = int, combinefunc = int4pl, parallel = safe, sspace = 8);

-- variant: with an end
create aggregate s.total(int) (sfunc = s.add, stype = int, finalfunc = s.last, initcond = '1');

-- variant: another state
create aggregate s.total(int) (sfunc = int4_avg_accum, stype = int8[], finalfunc = int8_avg, initcond = '{0,0}');

-- variant: named arguments
create aggregate s.total(n int) (sfunc = int4pl, stype = int, initcond = '0');

-- variant: moving
create aggregate s.total(int) (
  sfunc = int4pl, stype = int, initcond = '0', msfunc = int4pl, minvfunc = int4mi, mstype = int, minitcond = '0'
);

-- variant: ordered
create aggregate s.total(float8 order by anyelement) (
  sfunc = ordered_set_transition, stype = internal, finalfunc = percentile_disc_final, finalfunc_extra
);

-- variant: hypothetical
create aggregate s.total(variadic "any" order by variadic "any") (
  sfunc = ordered_set_transition_multi, stype = internal, finalfunc = rank_final, finalfunc_extra, hypothetical
);

-- variant: not ordered
create aggregate s.total(float8, anyelement) (sfunc = s.step, stype = float8, initcond = '0');

-- variant: ordered, not hypothetical
create aggregate s.total(variadic "any" order by variadic "any") (
  sfunc = ordered_set_transition_multi, stype = internal, finalfunc = rank_final, finalfunc_extra
);
