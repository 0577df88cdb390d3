create schema cfg;
create table cfg.plan (name text primary key);
create table cfg.tenant (id int, plan text, constraint tenant_plan_fkey foreign key (plan) references cfg.plan (name));
create view cfg.plans as select name from cfg.plan;
alter default privileges in schema cfg grant select on tables to reader;
