create schema cfg;
create table cfg.booking (id int, stay daterange, arrive date generated always as (lower(stay)) stored, depart date generated always as (upper(stay)) stored);
