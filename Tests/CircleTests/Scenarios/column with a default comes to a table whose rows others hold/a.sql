create schema cfg;
create table cfg.t (a int);
create table cfg.p (a int) partition by list (a);
create table cfg.leaf partition of cfg.p default;
create table cfg.h (t cfg.t, ts cfg.t[], l cfg.leaf);
insert into cfg.t values (1), (2);
insert into cfg.p values (3);
insert into cfg.h select t, array[t], leaf from cfg.t, cfg.leaf;
create materialized view cfg.m as select t from cfg.t;
