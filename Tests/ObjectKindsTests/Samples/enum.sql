-- common
create schema s;

-- variant: three
create type s.state as enum ('open', 'claimed', 'closed');
create table s.t (id int, st s.state default 'open', all_of s.state[]);
create index t_st on s.t (st) where st = 'open';
create view s.v as select id, st from s.t where st <> 'closed';

-- variant: renamed
-- renamed from: three
create type s."State" as enum ('open', 'claimed', 'closed');
create table s.t (id int, st s."State" default 'open', all_of s."State"[]);
create index t_st on s.t (st) where st = 'open';
create view s.v as select id, st from s.t where st <> 'closed';

-- variant: more
create type s.state as enum ('new', 'open', 'claimed', 'it''s "waiting"', 'closed', 'last');
create table s.t (id int, st s.state default 'new', all_of s.state[]);
create index t_st on s.t (st) where st = 'open';
create view s.v as select id, st from s.t where st <> 'closed';

-- variant: fewer, in another order
create type s.state as enum ('closed', 'open');
create table s.t (id int, st s.state default 'open', all_of s.state[]);
create index t_st on s.t (st) where st = 'open';
create view s.v as select id, st from s.t where st <> 'closed';

-- variant: unused
create type s.state as enum ('open');
create type s.nothing as enum ();

-- variant: in a function and a domain
create type s.state as enum ('open', 'closed');
create domain s.sure as s.state default 'open';
create function s.f(s.state) returns s.state language sql immutable as 'select $1';
create table s.t (id int, st s.state default s.f('closed') check (st <> 'closed'));
