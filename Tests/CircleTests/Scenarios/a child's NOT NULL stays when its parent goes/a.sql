create schema cfg;
create table cfg.i (x int);
create table cfg.a (asset_id int not null, tag text not null, price numeric, bought date default current_date);
create table cfg.v (plate text, price numeric default 1000) inherits (cfg.a, cfg.i);
alter table cfg.v alter column tag set default 'V-';
