-- common
create schema s;
create collation s.bytes from "C";
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

-- variant: over a domain, in use
create domain s.bound as float8;
create type s.r as range (subtype = s.bound);
create table s.t (a s.r, b s.r_multirange, c s.bound);

-- variant: over the domain of another type, in use
create domain s.bound as numeric(8, 2) check (value > 0);
create type s.r as range (subtype = s.bound);
create table s.t (a s.r, b s.r_multirange, c s.bound);

-- variant: with a function that knows it
create type s.r;
create function s.alike(s.r) returns s.r language internal immutable strict as 'int4range_canonical';
create type s.r as range (subtype = integer, canonical = s.alike, multirange_type_name = s.r_multirange);

-- variant: with a function that knows it, in use
create type s.r;
create function s.alike(s.r) returns s.r language internal immutable strict as 'int4range_canonical';
create type s.r as range (subtype = integer, canonical = s.alike, subtype_diff = int4range_subdiff);
create table s.t (a s.r, b s.r_multirange);

-- variant: of a collation of one's own
create type s.r as range (subtype = text, collation = s.bytes);
