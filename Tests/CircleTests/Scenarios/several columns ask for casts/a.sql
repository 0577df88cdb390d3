create schema cfg;
create table cfg.t (id int primary key, a text, b int, c numeric(10, 2), d text, "E e" bytea);
insert into cfg.t values (1, '7', 1, null, '2020-01-01', null);
-- Nothing is cast where no rows are, nor where a column is made anew.
create foreign data wrapper far;
create server elsewhere foreign data wrapper far;
create foreign table cfg.f (b text) server elsewhere;
create table cfg.g (a int, b text generated always as (a::text) stored);
