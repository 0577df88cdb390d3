-- outside
create foreign data wrapper nothing;
create server here foreign data wrapper nothing;

-- common
create schema s;

-- variant: plain
create foreign table s.t (id int, a text) server here;

-- variant: renamed
-- renamed from: plain
create foreign table s.t (id int, "A" text) server here;

-- variant: of other types
create foreign table s.t (id bigint not null, a varchar(9) collate "C" default 'x') server here;

-- variant: with options
create foreign table s.t (id int options (key 'true'), a text options ("Name" 'it''s')) server here;
alter foreign table s.t alter a set statistics 7;
alter foreign table s.t alter id set (n_distinct = 3);

-- variant: with other options
create foreign table s.t (id int options (key 'false', more 'x'), a text, b int) server here;

-- variant: stored otherwise
create foreign table s.t (id int, a text) server here;
alter foreign table s.t alter a set storage external;

-- variant: of another type and stored otherwise
create foreign table s.t (id int, a varchar(9), b numeric) server here;
alter foreign table s.t alter a set storage main;
alter foreign table s.t alter b set storage plain;

-- variant: generated
create foreign table s.t (id int, a text generated always as (lower(id::text)) stored) server here;

-- variant: required by names
-- needs: 18
create foreign table s.t (id int constraint must not null, a text constraint "Other" not null) server here;

-- variant: required by exchanged names
-- needs: 18
create foreign table s.t (id int constraint "Other" not null no inherit, a text constraint must not null) server here;
