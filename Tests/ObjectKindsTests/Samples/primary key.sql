-- same: without_overlaps: since PostgreSQL 18
-- same: nulls_not_distinct: its columns are never NULL

-- common
create schema s;

-- variant: one column
create table s.t (id int not null, n int not null, at date not null);
alter table s.t add primary key (id);

-- variant: renamed
-- renamed from: one column
create table s.t (id int not null, n int not null, at date not null);
alter table s.t add constraint "The Key" primary key (id);

-- variant: two columns
create table s.t (id int not null, n int not null, at date not null);
alter table s.t add primary key (n, id);

-- variant: with more
create table s.t (id int not null, n int not null, at date not null);
alter table s.t add primary key (id) include (n, at);

-- variant: deferred
create table s.t (id int not null, n int not null, at date not null);
alter table s.t add primary key (id) deferrable initially deferred;

-- variant: deferrable
create table s.t (id int not null, n int not null, at date not null);
alter table s.t add primary key (id) deferrable;

-- variant: stored elsewhere
create table s.t (id int not null, n int not null, at date not null);
alter table s.t add primary key (id) with (fillfactor = 60) using index tablespace elsewhere;

-- variant: none
create table s.t (id int not null, n int not null, at date not null);

-- variant: from the whole
create table s.whole (id int not null, n int not null, at date not null) partition by range (id);
create table s.t partition of s.whole for values from (1) to (10);
alter table s.whole add primary key (id);

-- variant: of the whole alone
create table s.whole (id int not null, n int not null, at date not null) partition by range (id);
create table s.t partition of s.whole for values from (1) to (10);
create table s.u partition of s.whole for values from (10) to (20);
alter table only s.whole add primary key (id);
alter table s.t add primary key (id);

-- variant: of the whole and one part
create table s.whole (id int not null, n int not null, at date not null) partition by range (id);
create table s.t partition of s.whole for values from (1) to (10);
create table s.u partition of s.whole for values from (10) to (20);
alter table only s.whole add primary key (id);
alter table s.t add primary key (id);
alter index s.whole_pkey attach partition s.t_pkey;

-- variant: without overlaps
-- needs: 18
create table s.t (room int4range not null, during daterange not null);
alter table s.t add primary key (room, during without overlaps);

-- variant: with overlaps
-- needs: 18
create table s.t (room int4range not null, during daterange not null);
alter table s.t add primary key (room, during);
