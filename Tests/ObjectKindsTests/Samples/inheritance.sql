-- same: inherits: it is a part of the address

-- common
create schema s;
create table s.base (id int not null, made timestamptz default now(), check (id > 0));
create table s.noted (note text);

-- variant: none
create table s.t (id int not null, made timestamptz default now(), note text, constraint base_id_check check (id > 0));

-- variant: one parent
create table s.t (note text) inherits (s.base);

-- variant: two parents
create table s.t (own int) inherits (s.base, s.noted);

-- variant: without the parent's default
create table s.t (id int not null, made timestamptz, note text, check (id > 0)) ;
alter table s.t rename constraint t_id_check to base_id_check;
alter table s.t inherit s.base;

-- variant: a parent with an identity
create table s.counted (id int generated always as identity, made timestamptz);
create table s.t (note text, check (id > 0)) inherits (s.counted);

-- variant: the other parent
create table s.t (id int not null, made timestamptz default now(), constraint base_id_check check (id > 0)) inherits (s.noted);
