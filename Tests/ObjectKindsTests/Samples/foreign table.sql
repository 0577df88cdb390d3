-- outside
create foreign data wrapper nothing;
create server here foreign data wrapper nothing;
create server there foreign data wrapper nothing;

-- common
create schema s;

-- variant: plain
create foreign table s.t (id int, a text) server here;

-- variant: renamed
-- renamed from: plain
create foreign table s."T" (id int, a text) server here;

-- variant: with options
create foreign table s.t (id int not null, a text) server here options (path '/it''s', "Kind" 'x');

-- variant: with other options
create foreign table s.t (id int not null, a text) server here options (path '/b', more '1');

-- variant: elsewhere
create foreign table s.t (id int not null, a text) server there;
create view s.v as select id from s.t;

-- variant: a part
create table s.log (id int not null, a text default 'x', check (id > 0)) partition by range (id);
create foreign table s.t partition of s.log for values from (1) to (10) server here;

-- variant: a part with other bounds, of a whole with other columns
create table s.log (id bigint not null, b text) partition by range (id);
create foreign table s.t partition of s.log default server here;
create index on s.log (b);

-- variant: a part of a part, and another beside it
create table s.log (id int not null, a text default 'y', check (id > 1)) partition by range (id);
create table s.half partition of s.log for values from (1) to (100) partition by range (id);
create foreign table s.t partition of s.half (a default 'z') for values from (1) to (10) server there;
create foreign table s.u partition of s.log for values from (100) to (200) server here;
create table s.p partition of s.half default;

-- variant: local
create table s.log (id int not null, a text default 'x', check (id > 0), primary key (id)) partition by range (id);
create table s.t partition of s.log for values from (1) to (10);
