create schema cfg;
create table cfg.o (owner int, team text default 'staff');
create table cfg.v (ver int); create table cfg.d (id int) inherits (cfg.o, cfg.v);
create table cfg.c (n int, team text default 'legal') inherits (cfg.d);
