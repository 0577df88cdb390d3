create schema cfg;
create type cfg.aa as enum ('x');
create type cfg.kind as enum ('a');
create table cfg.other (k cfg.aa);
create table cfg.log (id int primary key, at date not null, k cfg.kind);
insert into cfg.log values (1, '2025-01-05','a');
