create extension postgres_fdw;
create server far foreign data wrapper postgres_fdw;
create foreign data wrapper homemade;
create server near foreign data wrapper homemade;
create schema cfg;
create foreign table cfg.rates (currency text, rate numeric(20, 6)) server far options (table_name 'rates');
create foreign table cfg.orders (id int options (column_name 'order id') not null, at date) server near;
create view cfg.today as select id from cfg.orders where at = current_date;
