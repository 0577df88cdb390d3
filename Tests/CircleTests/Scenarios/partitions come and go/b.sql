create schema cfg;
create table cfg.sale (shop int not null, day date not null, sum int, note text) partition by range (day);
create table cfg.sale_april partition of cfg.sale for values from ('2026-04-01') to ('2026-05-01');
create table cfg.sale_may partition of cfg.sale for values from ('2026-05-01') to ('2026-06-01');
create table cfg.sale_june (shop int not null, day date not null, sum int);
