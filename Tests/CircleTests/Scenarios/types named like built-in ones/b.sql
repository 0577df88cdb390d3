create schema cfg;
create type cfg.money as (amount numeric, currency text);
create table cfg.text (id integer primary key, old_text pg_catalog.text);
create domain cfg.date as pg_catalog.date check (value > '2000-01-01');
create table cfg.page (id uuid, title pg_catalog.text not null, day cfg.date, paid money, due cfg.money[]);
create function cfg.first_of(cfg.text, pg_catalog.text) returns cfg.date language sql return null::cfg.date;
