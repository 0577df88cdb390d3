create schema cfg;
create type cfg.plan as enum ('free', 'team');
create table cfg.tenant (id int, plan cfg.plan);
insert into cfg.tenant values (1, 'team');
update cfg.tenant set plan = null;
