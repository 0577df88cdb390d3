create schema cfg;
create function cfg.k() returns timestamptz language sql as $$ select now() $$;
create table cfg.w (id int, k timestamptz not null default cfg.k()) partition by list (id);
create table cfg.p partition of cfg.w for values in (1);
insert into cfg.w values (1);
create table cfg.v (id int, k timestamptz not null default cfg.k());
create table cfg.u (x int) inherits (cfg.v);
insert into cfg.u values (1);
