-- same: not_null name: since PostgreSQL 17

-- common
create schema s;
create collation s.bytes from "C";

-- variant: plain
create domain s.d as text;

-- variant: renamed
-- renamed from: plain
create domain s."D" as text;

-- variant: required with a default
create domain s.d as text collate "C" default 'x' not null;

-- variant: another type
create domain s.d as varchar(20) default upper('y');

-- variant: in use
create domain s.d as text default 'z';
create table s.t (a s.d, b s.d[]);
create view s.v as select a from s.t;

-- variant: of another type, in use
create domain s.d as varchar(40);
create table s.t (a s.d, b s.d[]);
create view s.v as select a from s.t;

-- variant: of a domain
create domain s.base as int check (value > 0);
create domain s.d as s.base check (value < 10);

-- variant: of a long name, required
create domain s.a_name_that_is_so_long_that_the_server_cuts_what_it_makes_of_it as text not null;

-- variant: of a long name, required with a default
create domain s.a_name_that_is_so_long_that_the_server_cuts_what_it_makes_of_it as text default 'x' not null;

-- variant: required by a name
-- needs: 17
create domain s.d as text constraint must not null;

-- variant: required by another name
-- needs: 17
create domain s.d as text default 'x' constraint "Must" not null;

-- variant: of a collation of one's own
create domain s.d as text collate s.bytes;
