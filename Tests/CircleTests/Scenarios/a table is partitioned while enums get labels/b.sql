create schema cfg;
create type cfg.aa as enum ('x', 'y');
create type cfg.kind as enum ('a', 'b');
create table cfg.other (k cfg.aa);
create table cfg.log (id int, at date not null, k cfg.kind default 'b', primary key (id, at)) partition by range (at);
create table cfg.log_rest partition of cfg.log default;
