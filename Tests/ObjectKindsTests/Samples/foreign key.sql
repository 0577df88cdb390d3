-- same: period: since PostgreSQL 18
-- same: not_enforced: since PostgreSQL 18

-- common
create schema s;
create table s.guild (id int primary key, a int, b int, unique (a, b), unique (b, a), unique (a));
create table s.other (id int primary key, a int, b int, unique (a, b));

-- variant: plain
create table s.t (id int, g int, a int, b int);
alter table s.t add constraint t_fk foreign key (g) references s.guild;

-- variant: renamed
-- renamed from: plain
create table s.t (id int, g int, a int, b int);
alter table s.t add constraint "to the guild" foreign key (g) references s.guild;

-- variant: two columns, full match
create table s.t (id int, g int, a int, b int);
alter table s.t add constraint t_fk foreign key (a, b) references s.guild (a, b) match full;

-- variant: the other way round
create table s.t (id int, g int, a int, b int);
alter table s.t add constraint t_fk foreign key (a, b) references s.guild (b, a);

-- variant: actions
create table s.t (id int, g int, a int, b int);
alter table s.t add constraint t_fk foreign key (g) references s.guild on update cascade on delete set null;

-- variant: other actions
create table s.t (id int, g int, a int, b int);
alter table s.t add constraint t_fk foreign key (a, b) references s.guild (a, b)
  on update restrict on delete set null (b);

-- variant: deferred
create table s.t (id int, g int, a int, b int);
alter table s.t add constraint t_fk foreign key (g) references s.guild deferrable initially deferred;

-- variant: not valid
create table s.t (id int, g int, a int, b int);
alter table s.t add constraint t_fk foreign key (g) references s.guild not valid;

-- variant: to another table
create table s.t (id int, g int, a int, b int);
alter table s.t add constraint t_fk foreign key (g) references s.other on delete set default;

-- variant: round and round
create table s.t (id int primary key, g int, a int, b int);
alter table s.t add constraint t_fk foreign key (g) references s.guild;
alter table s.t add constraint t_self foreign key (a) references s.t;
alter table s.guild add constraint guild_back foreign key (a) references s.t;

-- variant: from the whole
create table s.whole (id int, g int, a int, b int) partition by range (id);
create table s.t (id int, g int, a int, b int);
alter table s.t add constraint t_fk foreign key (g) references s.guild;
alter table s.whole attach partition s.t for values from (1) to (10);
alter table s.whole add constraint t_fk foreign key (g) references s.guild;

-- variant: not enforced
-- needs: 18
create table s.t (id int, g int, a int, b int);
alter table s.t add constraint t_fk foreign key (g) references s.guild not enforced;

-- variant: over periods
-- needs: 18
create table s.stay (room int4range, at daterange, primary key (room, at without overlaps));
create table s.t (id int, room int4range, at daterange);
alter table s.t add constraint t_fk foreign key (room, period at) references s.stay (room, period at);

-- variant: over no periods
-- needs: 18
create table s.stay (room int4range, at daterange, primary key (room, at));
create table s.t (id int, room int4range, at daterange);
alter table s.t add constraint t_fk foreign key (room, at) references s.stay (room, at);
