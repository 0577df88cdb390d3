create schema cfg;
create table cfg.p (id bigint, name text not null, amount numeric default 0);
create table cfg.c (name text not null, note varchar(90)) inherits (cfg.p);
insert into cfg.c (name, note) values ('c1', 'x');
