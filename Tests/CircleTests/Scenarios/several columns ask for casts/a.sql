create schema cfg;
create table cfg.t (id int primary key, a text, b int, c numeric(10, 2), d text, "E e" bytea);
insert into cfg.t values (1, '7', 1, null, '2020-01-01', null);
