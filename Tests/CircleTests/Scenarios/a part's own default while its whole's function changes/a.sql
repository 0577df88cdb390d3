create schema cfg;
create function cfg.k() returns timestamptz language sql as $$ select now() $$;
create table cfg.w (id int, k timestamptz not null default cfg.k()) partition by list (id);
create table cfg.p partition of cfg.w for values in (1);
alter table cfg.p alter column k set default now() + interval '1 year';
