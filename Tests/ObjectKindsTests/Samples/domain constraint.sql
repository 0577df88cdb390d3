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

-- variant: inside of an array
create domain s.d as int constraint positive check (value > 0);
create table s.t (many s.d[], one s.d);
insert into s.t values ('{1,2}', 3);

-- variant: inside of an array, another condition
create domain s.d as int constraint positive check (value > 1 or value = 1);
create table s.t (many s.d[], one s.d);
insert into s.t values ('{1,2}', 3);

-- variant: inside of a composite
create domain s.d as int not null constraint positive check (value > 1 or value = 1);
create type s.pair as (a s.d, b text);
create table s.t (pair s.pair, pairs s.pair[]);
insert into s.t values ('(3,x)', '{"(4,y)"}');

-- variant: inside of a composite, another condition
create domain s.d as int;
alter domain s.d add constraint positive check (value > 0) not valid;
create type s.pair as (a s.d, b text);
create table s.t (pair s.pair, pairs s.pair[]);
insert into s.t values ('(3,x)', '{"(4,y)"}');
