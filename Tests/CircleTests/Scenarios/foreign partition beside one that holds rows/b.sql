create schema cfg;
create foreign data wrapper homemade;
create server far foreign data wrapper homemade;
create table cfg.p (id bigint, d date not null, x text) partition by range (d);
create foreign table cfg.f1 partition of cfg.p for values from ('2020-01-01') to ('2020-06-01') server far options (t 'y');
alter foreign table cfg.f1 alter x options (n 'x');
create table cfg.l1 partition of cfg.p for values from ('2021-01-01') to ('2022-01-01');
