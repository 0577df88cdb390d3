create schema cfg;
create table cfg.a (id serial primary key, label text);
create table cfg.c (flag boolean default false) inherits (cfg.a);
alter table cfg.c add constraint c_pk primary key (id);
insert into cfg.c (id, label, flag) values (30, 'child', true);
