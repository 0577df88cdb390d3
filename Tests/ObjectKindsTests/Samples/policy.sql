-- common
create schema s;
create table s.t (id int primary key, a text);
alter table s.t enable row level security;
create function s.mine(int) returns boolean language sql stable as 'select $1 > 0';

-- variant: plain
create policy p on s.t using (id > 0);

-- variant: renamed
-- renamed from: plain
create policy "P" on s.t using (id > 0);

-- variant: for some
create policy p on s.t to reader, "Ticket Desk" using (s.mine(id)) with check (a <> '');

-- variant: one query
create policy p on s.t using ((select s.mine(1))) with check ((with x as (select 1) select true from x));

-- variant: a case
create policy p on s.t using (case a when 'x' then s.mine(id) else false end);

-- variant: restrictive
create policy p on s.t as restrictive for select to reader using (id > 0);

-- variant: for inserts
create policy p on s.t for insert with check (a is not null);

-- variant: for all with check
create policy p on s.t using (id > 1) with check (id > 1);
