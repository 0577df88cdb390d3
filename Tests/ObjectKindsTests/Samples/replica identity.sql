-- same: table: it is a part of the address

-- common
create schema s;
create table s.t (id int primary key, n int not null, m int not null);
create unique index t_n on s.t (n);
alter table s.t add constraint t_m unique (m);

-- variant: the key
select 1;

-- variant: full
alter table s.t replica identity full;

-- variant: nothing
alter table s.t replica identity nothing;

-- variant: an index
alter table s.t replica identity using index t_n;

-- variant: a constraint
alter table s.t replica identity using index t_m;
