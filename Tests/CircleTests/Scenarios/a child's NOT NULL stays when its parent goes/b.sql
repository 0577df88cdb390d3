-- needs: 18
create schema cfg;
create table cfg.v (asset_id int not null, tag text not null default 'V-', bought date not null default current_date, price numeric default 1000,  plate text);
