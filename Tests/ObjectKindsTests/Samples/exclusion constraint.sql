-- same: inherited: on partitioned tables since PostgreSQL 17

-- common
create schema s;

-- variant: ranges
create table s.t (id int, during tsrange, at date, b box);
alter table s.t add constraint t_x exclude using gist (during with &&);

-- variant: renamed
-- renamed from: ranges
create table s.t (id int, during tsrange, at date, b box);
alter table s.t add constraint "once at a time" exclude using gist (during with &&);

-- variant: another method
create table s.t (id int, during tsrange, at date, b box);
alter table s.t add constraint t_x exclude using btree (id with =, (lower(during)) with =);

-- variant: some rows
create table s.t (id int, during tsrange, at date, b box);
alter table s.t add constraint t_x exclude using gist (during with &&) where (id > 0);

-- variant: deferred, with more
create table s.t (id int, during tsrange, at date, b box);
alter table s.t add constraint t_x exclude using gist (b with &&) include (at) deferrable initially deferred;

-- variant: stored elsewhere
create table s.t (id int, during tsrange, at date, b box);
alter table s.t add constraint t_x exclude using gist (during with &&) with (fillfactor = 60) using index tablespace elsewhere;

-- variant: with an operator class
create table s.t (id int, during tsrange, at date, b box);
alter table s.t add constraint t_x exclude using btree ((id::text) text_pattern_ops with =, id desc with =);
