-- common
create schema s;

-- variant: plain
create domain s.d as int constraint c check (value > 0);

-- variant: renamed
-- renamed from: plain
create domain s.d as int constraint "C" check (value > 0);

-- variant: another
create domain s.d as int constraint c check (value > 1 and value in (2, 3));

-- variant: two
create domain s.d as int constraint c check (value > 0) check (value < 100);

-- variant: not valid
create domain s.d as int;
alter domain s.d add constraint c check (value > 0) not valid;

-- variant: in use
create domain s.d as int constraint c check (value > 5);
create table s.t (a s.d);
