-- common
create schema s;
create type s.mood as enum ('sad', 'ok');
create function s.number(s.mood) returns int language sql immutable as 'select case $1 when ''sad'' then 0 else 1 end';
create function s.number2(s.mood) returns int language sql immutable as 'select 7';

-- variant: by a function
create cast (s.mood as int) with function s.number(s.mood);

-- variant: by another function
create cast (s.mood as int) with function s.number2(s.mood);

-- variant: at assignment
create cast (s.mood as int) with function s.number(s.mood) as assignment;

-- variant: by itself
create cast (s.mood as int) with inout as implicit;

-- variant: from the other side
create cast (int as s.mood) with inout;
