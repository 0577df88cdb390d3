create schema cfg;
create table cfg.t (a int, x text not null default 'x');
create table cfg.p (a int, y int default 7) partition by list (a);
create table cfg.leaf partition of cfg.p default;
create table cfg.h (t cfg.t, ts cfg.t[], l cfg.leaf);
create materialized view cfg.m as select t from cfg.t;
