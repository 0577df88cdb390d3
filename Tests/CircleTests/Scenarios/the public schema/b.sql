create table public.users (id bigint primary key, email text not null unique);
comment on schema public is 'Ours';
create index on public.users (lower(email));
comment on table public.users is 'Who';
