create schema cfg;
create type cfg.shape as (f1 text, f2 numeric, f5 numeric);
create table cfg.item of cfg.shape (f1 with options not null, f2 with options default 1000, f5 with options default 2000, primary key (f1));
