create schema cfg;
create type cfg.shape as (x bigint, y varchar(20), z date);
create table cfg.shaped of cfg.shape;
create index on cfg.shaped (x);
create view cfg.xs as select x from cfg.shaped;
create table cfg.audit (was cfg.shaped);
