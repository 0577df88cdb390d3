create schema cfg;
create table cfg.orders (id bigint primary key, total numeric);
create view cfg.open_orders as select id, total from cfg.orders;
create table cfg.audit (id bigint primary key, was cfg.open_orders);
insert into cfg.audit values (1, row(7, 9.5)::cfg.open_orders);
