-- same: table: it is a part of the address

-- common
create schema s;
create table s.t (id int primary key, n int);
create index t_n on s.t (n);
create materialized view s.m as select 1 as x;
create index m_x on s.m (x);

-- variant: none
select 1;

-- variant: by an index
alter table s.t cluster on t_n;

-- variant: by a key
alter table s.t cluster on t_pkey;

-- variant: a materialized view
alter table s.t cluster on t_n;
alter materialized view s.m cluster on m_x;
