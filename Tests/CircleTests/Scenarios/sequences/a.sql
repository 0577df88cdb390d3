create schema cfg;
create sequence cfg.free start with 5;
create sequence cfg.used;
create table cfg.ticket (id bigint primary key default nextval('cfg.used'), n bigint);
create table cfg.old (id serial primary key);
