create schema cfg;
create type cfg.shape as (f1 text, f2 numeric, f4 boolean);
create table cfg.item of cfg.shape (f1 with options not null, f2 with options default 1000, f4 with options default true, primary key (f1));
insert into cfg.item values ('a');
