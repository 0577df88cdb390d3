-- same: without_overlaps: since PostgreSQL 18

-- common
create schema s;

-- variant: one column
create table s.t (id int, n int, at date);
alter table s.t add constraint t_u unique (id);

-- variant: renamed
-- renamed from: one column
create table s.t (id int, n int, at date);
alter table s.t add constraint "unique" unique (id);

-- variant: NULL is a value
create table s.t (id int, n int, at date);
alter table s.t add constraint t_u unique nulls not distinct (id);

-- variant: as the primary key is, and twice
create table s.t (id int primary key, n int, at date);
alter table s.t add constraint t_u unique (id);
alter table s.t add constraint t_u2 unique (id);

-- variant: two columns with more
create table s.t (id int, n int, at date);
alter table s.t add constraint t_u unique (n, id) include (at);

-- variant: deferred
create table s.t (id int, n int, at date);
alter table s.t add constraint t_u unique (id) deferrable initially deferred;

-- variant: stored elsewhere
create table s.t (id int, n int, at date);
alter table s.t add constraint t_u unique (id) with (fillfactor = 60) using index tablespace elsewhere;

-- variant: needed by a key
create table s.t (id int, n int, at date);
alter table s.t add constraint t_u unique (n);
create table s.leaf (n int references s.t (n));

-- variant: from the whole
create table s.whole (id int, n int, at date) partition by range (id);
create table s.t (id int, n int, at date);
alter table s.t add constraint t_u unique (id);
alter table s.whole add constraint whole_u unique (id);
alter table s.whole attach partition s.t for values from (1) to (10);

-- variant: of the whole and one part
create table s.whole (id int, n int, at date) partition by range (id);
create table s.t (id int, n int, at date);
alter table s.t add constraint t_u unique (id);
create table s.u partition of s.whole for values from (10) to (20);
alter table s.whole attach partition s.t for values from (1) to (10);
alter table only s.whole add constraint whole_u unique (id);
alter index s.whole_u attach partition s.t_u;

-- variant: of the whole and another part
create table s.whole (id int, n int, at date) partition by range (id);
create table s.t (id int, n int, at date);
create table s.u partition of s.whole for values from (10) to (20);
alter table s.u add constraint u_u unique (id);
alter table s.whole attach partition s.t for values from (1) to (10);
alter table only s.whole add constraint whole_u unique (id);
alter index s.whole_u attach partition s.u_u;

-- variant: without overlaps
-- needs: 18
create table s.t (room int4range, during daterange);
alter table s.t add constraint t_u unique (room, during without overlaps);

-- variant: with overlaps
-- needs: 18
create table s.t (room int4range, during daterange);
alter table s.t add constraint t_u unique (room, during);
