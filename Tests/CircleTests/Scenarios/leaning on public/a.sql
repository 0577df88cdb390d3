create table public.users (id bigint primary key, name text);
create type public.mood as enum ('ok');
create function public.now_utc() returns timestamp language sql stable as $$select now() at time zone 'utc'$$;
create schema cfg;
create table cfg.ticket (id bigint primary key);
