-- same: canonical: the function must be in C

-- common
create schema s;
create function s.diff(float8, float8) returns float8 language sql immutable as 'select $1 - $2';

-- variant: plain
create type s.r as range (subtype = float8);

-- variant: renamed
-- renamed from: plain
create type s.r2 as range (subtype = float8, multirange_type_name = s.r_multirange);

-- variant: with a difference
create type s.r as range (subtype = float8, subtype_diff = s.diff, multirange_type_name = s."many R");

-- variant: of texts
create type s.r as range (subtype = text, collation = "C", subtype_opclass = text_pattern_ops);

-- variant: in use
create type s.r as range (subtype = float8, subtype_diff = float8mi);
create table s.t (a s.r, b s.r_multirange);
