create schema cfg;
create table cfg.sale (shop int not null, day date not null, sum int) partition by range (day);
create table cfg.sale_may partition of cfg.sale for values from ('2026-05-01') to ('2026-06-01');
create table cfg.sale_june partition of cfg.sale for values from ('2026-06-01') to ('2026-07-01');
create index on cfg.sale_may (day);
insert into cfg.sale values (1, '2026-05-05', 10), (2, '2026-06-06', 20);
