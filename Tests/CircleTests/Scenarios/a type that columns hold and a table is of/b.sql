create schema cfg;
create type cfg.shape as (x bigint, y text, z date);
create table cfg.shaped of cfg.shape;
create index on cfg.shaped (x);
comment on column cfg.shaped.y is 'why';
create view cfg.xs as select x from cfg.shaped;
create table cfg.holder (id int, one cfg.shape, many cfg.shape[]);
create table cfg.audit (was cfg.shaped, several cfg.shaped[]);
