create schema cfg;
create table cfg.p (a int, b int);
create table cfg.c () inherits (cfg.p);

create table cfg.parent (a int, b numeric(10, 4));

create table cfg.listp (a int) partition by list (a);

create table cfg.tt2 (a int, b int, c int);
create table cfg.tt3 (ax int8, b int2, c numeric);
create view cfg.v1 as select a, b, c, ax from cfg.tt2 join cfg.tt3 using (b, c);
alter table cfg.tt3 rename c to d;
