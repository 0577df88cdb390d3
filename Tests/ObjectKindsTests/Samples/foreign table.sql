-- outside
create foreign data wrapper nothing;
create server here foreign data wrapper nothing;
create server there foreign data wrapper nothing;

-- common
create schema s;

-- variant: plain
create foreign table s.t (id int not null, a text) server here;

-- variant: renamed
-- renamed from: plain
create foreign table s."T" (id int not null, a text) server here;

-- variant: with options
create foreign table s.t (id int not null, a text) server here options (path '/it''s', "Kind" 'x');

-- variant: with other options
create foreign table s.t (id int not null, a text) server here options (path '/b', more '1');

-- variant: elsewhere
create foreign table s.t (id int not null, a text) server there;
create view s.v as select id from s.t;
