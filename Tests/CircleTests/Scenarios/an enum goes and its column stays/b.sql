create schema cfg;
create table cfg.plans (name text primary key);
create table cfg.tenant (id int, plan text);
