create schema cfg;
create function cfg.k(d int default 14) returns timestamptz language sql as $$ select now() $$;
create table cfg.w (id int, k timestamptz not null default cfg.k()) partition by list (id);
create table cfg.p (id int, k timestamptz not null default cfg.k());
create table cfg.v (id int, k timestamptz not null default cfg.k());
create table cfg.u (id int, k timestamptz not null default cfg.k(), x int);
