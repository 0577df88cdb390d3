-- same: columns: only a model says them, the server keeps them in the query

-- outside
create access method heap2 type table handler heap_tableam_handler;

-- common
create schema s;
create table s.t (id int primary key, a text);

-- variant: plain
create materialized view s.m as select id, a from s.t;

-- variant: renamed
-- renamed from: plain
create materialized view s."M" as select id, a from s.t;

-- variant: another query
create materialized view s.m as select id, a, 1 as one from s.t where id > 0;
create unique index m_id on s.m (id);
create view s.v as select one from s.m;

-- variant: other names
create materialized view s.m (x, "Y") as select id, a from s.t;

-- variant: with options
create materialized view s.m with (fillfactor = 70) as select id, a from s.t;

-- variant: elsewhere
create materialized view s.m using heap2 tablespace elsewhere as select id, a from s.t;

-- variant: tuned
create materialized view s.m as select id, a from s.t;
alter materialized view s.m alter a set statistics 9, alter a set storage external;
