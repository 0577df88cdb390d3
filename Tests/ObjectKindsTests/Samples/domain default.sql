-- common
create schema s;
create function s.five() returns int language sql immutable as 'select 5';
create function s.six() returns int language sql immutable as 'select 6';

-- variant: none, in use
create domain s.d as int;
create table s.t (a s.d, b s.d[]);

-- variant: a constant, in use
create domain s.d as int default 4;
create table s.t (a s.d, b s.d[]);

-- variant: of a function, in use
create domain s.d as int default s.five();
create table s.t (a s.d, b s.d[]);

-- variant: of another function, for a further column, in use
create domain s.d as int not null default s.six() check (value > 0);
create table s.t (a s.d, b s.d[], c s.d);

-- variant: of a sequence
create sequence s.q;
create domain s.d as bigint default nextval('s.q') check (value > 0);
