create schema cfg;
create type cfg.shape as (x int, y text);
create table cfg.shaped of cfg.shape;
create index on cfg.shaped (x);
create view cfg.xs as select x from cfg.shaped;
create table cfg.audit (was cfg.shaped);
insert into cfg.shaped values (1, 'a');
insert into cfg.audit values (row(4, 'z')::cfg.shaped);
