create schema cfg;
create function cfg.slug(t text) returns text immutable language sql as $$ select lower(t) $$;
create table cfg.l (title text, slug text generated always as (cfg.slug(title)) stored);
create unique index ls on cfg.l (cfg.slug(title));
