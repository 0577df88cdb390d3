-- common
create schema s;
create domain s.d as int;

-- variant: plain
create type s.ct as (a int, b text);

-- variant: renamed
-- renamed from: plain
create type s."Ct" as (a int, b text);

-- variant: more
create type s.ct as (a int, b text collate "C", c s.d, "Dé" numeric(5, 2)[]);

-- variant: other types
create type s.ct as (a bigint, c varchar(9));

-- variant: nothing in it
create type s.ct as ();

-- variant: in another order
create type s.ct as (b text, a int);

-- variant: in use
create type s.ct as (a int, b text);
create type s.outer as (one s.ct, many s.ct[]);
create table s.t (x s.ct, y s.outer);
create function s.f(s.ct) returns int language sql as 'select $1.a';

-- variant: in use with more
create type s.ct as (a int, b text, c int);
create type s.outer as (one s.ct, many s.ct[]);
create table s.t (x s.ct, y s.outer);
create function s.f(s.ct) returns int language sql as 'select $1.a';

-- variant: with a table of it
create type s.ct as (a int, b text);
create table s.typed of s.ct (a primary key);

-- variant: with a table of it and more
create type s.ct as (a int, b text, c int);
create table s.typed of s.ct (a primary key);

-- variant: with a table of it and less
create type s.ct as (a int);
create table s.typed of s.ct;
