-- same: support: the function must be in C
-- same: transforms: no language here has any

-- common
create schema s;
create table s.t (id int, a text);

-- variant: plain
create function s.f(a int, b text) returns text language sql as 'select a || b';

-- variant: renamed
-- renamed from: plain
create function s."F"(a int, b text) returns text language sql as 'select a || b';

-- variant: everything set
create function s.f(a int, b text default 'it''s') returns text language plpgsql
  immutable strict security definer leakproof parallel safe cost 7
  set search_path = pg_catalog, s set work_mem = '8MB' as $$
begin
  -- a comment with 'quotes' and $1
  return a || b;
end
$$;

-- variant: other names
create function s.f(x int, y text) returns text language sql stable parallel restricted as 'select x || y';

-- variant: another result
create function s.f(a int, b text) returns setof s.t language sql rows 10 as 'select * from s.t where id = a';

-- variant: a table
create function s.f(a int, b text) returns table (x int, "Y" text) language sql rows 30 as 'select a, b';

-- variant: out parameters
create function s.f(a int, inout b text, out c int) language sql as 'select b, a';

-- variant: a body of SQL
create function s.f(a int, b text) returns text language sql
begin atomic
  select a || t.a from s.t where t.id = f.a;
end;

-- variant: a body of one expression
create function s.f(a int, b text) returns text return a || b;

-- variant: other arguments
create function s.f(variadic a int[] default '{}') returns int language sql as 'select a[1]';
create function s.f(text) returns text language sql as 'select $1';
create function s.f() returns trigger language plpgsql as 'begin return new; end';

-- variant: a window function
create function s.f(a int, b text) returns bigint language internal window as 'window_row_number';

-- variant: in use
create function s.f(a int, b text) returns text language sql immutable as 'select a || b';
create view s.v as select s.f(id, a) as x from s.t;
create index t_f on s.t (s.f(id, a));
alter table s.t add constraint t_c check (s.f(id, a) <> '');

-- variant: types with a space in their names
create type s."Ticket Item" as enum ('a');
create domain s."number of, (2)" as int;
create function s.f("Ticket Item" s."Ticket Item", s."Ticket Item"[], s."number of, (2)") returns s."Ticket Item"
  language sql as 'select $1';
