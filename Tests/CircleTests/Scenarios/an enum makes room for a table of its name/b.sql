create schema cfg;
create table cfg.plan (name text primary key);
create table cfg.tenant (id int, plan text);
