create schema cfg;
create table cfg.t (a bigint generated always as identity, note text);
alter table cfg.t rename a to b;
grant select (b), update (note) on cfg.t to pg_monitor;
