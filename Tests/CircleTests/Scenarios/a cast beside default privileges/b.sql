create schema cfg;
create type cfg.plan as enum ('free', 'team');
create table cfg.tenant (id int, plan cfg.plan);
create table cfg.member (id int);
alter default privileges in schema cfg grant select on tables to reader;
