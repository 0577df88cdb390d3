create schema cfg;
create table cfg.t (id int primary key, a int, b boolean, c uuid, d date, "E e" jsonb);
create foreign data wrapper far;
create server elsewhere foreign data wrapper far;
create foreign table cfg.f (b int) server elsewhere;
create table cfg.g (a int, b int generated always as (a + 1) stored);
