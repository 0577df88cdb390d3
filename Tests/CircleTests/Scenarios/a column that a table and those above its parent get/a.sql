create schema cfg;
create table cfg.o (owner int);
create table cfg.d (id int) inherits (cfg.o);
create table cfg.c (n int) inherits (cfg.d);
