create schema cfg;
create type cfg.reading as (value numeric(10, 2), at date, number int, note varchar(3));
create type cfg.inner_one as (number int);
create domain cfg.price as numeric(10, 2);
create type cfg.offer as (price cfg.price);
create type cfg.outer_one as (inside cfg.inner_one);
create type cfg.unused as (number int);
create table cfg.log (id int, last cfg.reading, several cfg.reading[], nested cfg.outer_one, offer cfg.offer);
