-- common
create schema s;
create type s.mood as enum ('sad', 'ok');
create sequence s.counter;
create function s.three() returns int language sql immutable as 'select 3';

-- variant: none
create table s.t (id bigint, a text, m s.mood, at timestamptz, n int[]);

-- variant: literals
create table s.t (
  id bigint default 1, a text default 'it''s \ "quoted"', m s.mood default 'ok', at timestamptz default '2026-01-01',
  n int[] default '{1,2}'
);

-- variant: a case
create table s.t (
  id bigint default case when current_user = 'x' then 1 else 2 end, a text, m s.mood,
  at timestamptz, n int[] default array[case when s.three() > 2 then 1 end, 2]
);

-- variant: expressions
create table s.t (
  id bigint default nextval('s.counter'), a text default lower('X') || current_user, m s.mood default 'sad',
  at timestamptz default now(), n int[] default array[s.three()]
);
