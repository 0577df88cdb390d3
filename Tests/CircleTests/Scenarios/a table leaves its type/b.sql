create schema cfg;
create type cfg.shape as (f1 integer, f2 text);
create table cfg.item (f1 integer, f2 text, f3 text);
