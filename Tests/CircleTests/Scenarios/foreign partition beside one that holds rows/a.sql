create schema cfg;
create foreign data wrapper homemade;
create server far foreign data wrapper homemade;
create table cfg.p (id int, d date) partition by range (d);
create foreign table cfg.f1 partition of cfg.p for values from ('2020-01-01') to ('2021-01-01') server far;
create table cfg.l1 partition of cfg.p for values from ('2021-01-01') to ('2022-01-01');
insert into cfg.l1 values (1, '2021-03-04');
