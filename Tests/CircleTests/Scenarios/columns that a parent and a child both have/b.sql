create schema cfg;
create table cfg.p (id serial primary key, name text, also int);
create table cfg.c (id integer primary key, also int) inherits (cfg.p);

create table cfg.parent (a int);
create table cfg.child (b varchar(255)) inherits (cfg.parent);

create table cfg.listp (a int, b int) partition by list (a);
create table cfg.listp_1 partition of cfg.listp for values in (1) partition by list (b);

create table cfg.tt2 (a int, b int, c int);
create table cfg.tt3 (ax int8, b int2, c numeric);
create view cfg.v1 as select a, b, c, ax from cfg.tt2 join cfg.tt3 using (b, c);
alter table cfg.tt3 rename c to d;
alter table cfg.tt3 add column c int;
