create schema cfg;
create table cfg.t (a bigint generated always as identity, note text);
grant select (a, note) on cfg.t to pg_monitor;
