create extension postgres_fdw;
create server far foreign data wrapper postgres_fdw;
create foreign data wrapper homemade;
create server near foreign data wrapper homemade;
create schema cfg;
create foreign table cfg.rates (currency text, rate numeric) server far options (table_name 'rates');
