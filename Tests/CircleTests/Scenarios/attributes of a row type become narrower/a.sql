create schema cfg;
create type cfg.reading as (value numeric(10, 4), at timestamp, number bigint, note text);
create type cfg.inner_one as (number bigint);
create domain cfg.price as numeric(10, 4);
create type cfg.offer as (price cfg.price);
create type cfg.outer_one as (inside cfg.inner_one);
create type cfg.unused as (number bigint);
create table cfg.log (id int, last cfg.reading, several cfg.reading[], nested cfg.outer_one, offer cfg.offer);
insert into cfg.log values (1, row(1.2345, '2026-01-02 10:00', 7, 'abc')::cfg.reading,
  array[row(9.87, null, 3, 'de')::cfg.reading, null], row(row(5))::cfg.outer_one, row(2.3456)::cfg.offer);
