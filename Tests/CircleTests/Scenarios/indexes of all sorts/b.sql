create schema cfg;
create table cfg.log (id bigint primary key, at timestamptz, kind text, what jsonb, words tsvector);
create index a on cfg.log using brin (at) with (pages_per_range = 16);
create index b on cfg.log (kind collate "C" text_pattern_ops desc nulls last, lower(kind)) include (id);
create unique index c on cfg.log (kind, at) nulls not distinct where kind <> 'x';
create index d on cfg.log using gin (what jsonb_path_ops) with (fastupdate = on);
create index e on cfg.log using hash (kind);
create index "F g" on cfg.log ((what ->> 'a'), (id + 1)) with (fillfactor = 50);
