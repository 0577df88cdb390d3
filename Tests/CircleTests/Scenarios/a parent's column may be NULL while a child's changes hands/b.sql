create schema cfg;
create table cfg.p (id bigint, name text, amount numeric(14,2) default 1);
create table cfg.o (made int);
create table cfg.c (note varchar(90)) inherits (cfg.p, cfg.o);
alter table cfg.c alter column name set not null;
