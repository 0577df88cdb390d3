create table public.users (id int primary key, email text);
grant all on schema public to public;
