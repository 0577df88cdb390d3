create schema cfg;
create table cfg.base (made timestamp default now());
create table cfg.paid (by text) inherits (cfg.base);
alter table cfg.paid add column amount integer;
