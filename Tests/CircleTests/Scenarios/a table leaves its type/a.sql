create schema cfg;
create type cfg.shape as (f1 integer, f2 text);
create table cfg.item of cfg.shape;
insert into cfg.item values (1, 'a');
