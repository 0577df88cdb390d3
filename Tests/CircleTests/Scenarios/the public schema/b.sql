create table public.users (id bigint primary key, email text not null unique);
create index on public.users (lower(email));
comment on table public.users is 'Who';
