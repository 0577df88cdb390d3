create table public.users (id bigint primary key, name text);
create type public.mood as enum ('ok');
create function public.now_utc() returns timestamp language sql stable as $$select now() at time zone 'utc'$$;
create schema cfg;
create table cfg.ticket (
  id bigint primary key, user_id bigint references public.users, mood public.mood default 'ok',
  at timestamp default public.now_utc()
);
create view cfg.named as select t.id, u.name from cfg.ticket t join public.users u on u.id = t.user_id;
