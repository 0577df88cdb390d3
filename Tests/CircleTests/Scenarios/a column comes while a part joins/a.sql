create schema cfg;
create table cfg.orders (id bigint, at date not null, primary key (id, at)) partition by range (at);
create table cfg.orders_1 partition of cfg.orders for values from ('2025-01-01') to ('2025-02-01');
create table cfg.orders_2 (id bigint not null, at date not null, primary key (id, at));
insert into cfg.orders_2 values (1, '2025-02-03');
insert into cfg.orders values (2, '2025-01-03');
