create schema cfg;
create table cfg.log (id bigint primary key, at timestamptz, kind text, what jsonb, words tsvector);
create index a on cfg.log (at);
create index b on cfg.log (kind);
create unique index c on cfg.log (kind, at);
create index d on cfg.log using gin (what) with (fastupdate = off);
create index gone on cfg.log (id, at);
