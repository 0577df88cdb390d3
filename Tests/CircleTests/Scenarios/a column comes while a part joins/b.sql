create schema cfg;
create table cfg.orders (id bigint, at date not null, channel text not null default 'web', primary key (id, at)) partition by range (at);
create table cfg.orders_1 partition of cfg.orders for values from ('2025-01-01') to ('2025-02-01');
create table cfg.orders_2 (id bigint not null, at date not null, channel text not null default 'web', primary key (id, at));
alter table cfg.orders attach partition cfg.orders_2 for values from ('2025-02-01') to ('2025-03-01');
