create schema cfg;
create type cfg.plan as enum ('free', 'team');
create table cfg.tenant (id int, plan text);
insert into cfg.tenant values (1, 'team');
alter default privileges in schema cfg grant select on tables to reader;
