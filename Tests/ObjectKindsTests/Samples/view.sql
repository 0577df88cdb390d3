-- same: columns: only a model says them, the server keeps them in the query

-- common
create schema s;
create table s.t (id int primary key, a text, n int);

-- variant: plain
create view s.v as select id, a from s.t;

-- variant: renamed
-- renamed from: plain
create view s."V" as select id, a from s.t;

-- variant: more columns
create view s.v as select id, a, n + 1 as "More" from s.t where n > 0;

-- variant: fewer columns
create view s.v as select a as id from s.t;

-- variant: other names
create view s.v ("Id", a) as select id, a from s.t;

-- variant: with options
create view s.v with (security_barrier = true, security_invoker = true) as select id, a from s.t with local check option;

-- variant: with other options
create view s.v with (security_invoker = false, security_barrier = false) as select id, a from s.t with cascaded check option;

-- variant: defaults
create view s.v as select id, a from s.t;
alter view s.v alter a set default 'it''s';

-- variant: grouped, and leant on
create view s.v as select t.id, t.a, count(*) as c from s.t join s.t u using (id) group by t.id;
create view s.w as with x as (select id from s.v) select x.id, v.c from x, s.v;

-- variant: recursive
create recursive view s.v (id) as select 1 union all select id + 1 from v where id < 5;

-- variant: in a circle with a function that returns its rows
create view s.v as select id, a from s.t;
create function s.of_v() returns setof s.v language sql as 'select 1, null::text';
create or replace view s.v as select id, a from s.t union all select id, a from s.of_v();
