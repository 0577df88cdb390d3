create schema cfg;
create function cfg.slug(t text, m int default 60) returns text immutable language sql as $$ select left(lower(t), m) $$;
create table cfg.l (title text, slug text generated always as (cfg.slug(title, 30)) stored);
create unique index ls on cfg.l (cfg.slug(title));
