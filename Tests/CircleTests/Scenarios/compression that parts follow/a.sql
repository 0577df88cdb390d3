CREATE SCHEMA cfg;
create table cfg.e (id int, ua text) partition by range (id);
create table cfg.e1 partition of cfg.e for values from (1) to (10);
create table cfg.e2 partition of cfg.e for values from (10) to (20) partition by range (id);
create table cfg.e21 partition of cfg.e2 for values from (10) to (20);
create table cfg.p (x text); create table cfg.c (y int) inherits (cfg.p);
create table cfg.e3 partition of cfg.e for values from (20) to (30); alter table cfg.e3 alter ua set compression pglz;
