-- same: not_enforced: since PostgreSQL 18

-- common
create schema s;
create function s.fine(text) returns boolean language sql immutable as 'select $1 <> ''''';

-- variant: plain
create table s.t (id int, a varchar(10));
alter table s.t add constraint t_c check (a <> '');

-- variant: renamed
-- renamed from: plain
create table s.t (id int, a varchar(10));
alter table s.t add constraint "It's fine" check (a <> '');

-- variant: a list
create table s.t (id int, a varchar(10));
alter table s.t add constraint t_c check (a in ('open', 'closed', 'it''s'));

-- variant: a case
create table s.t (id int, a varchar(10));
alter table s.t add constraint t_c check (case when id > 0 then a <> '' else true end);

-- variant: a function
create table s.t (id int, a varchar(10));
alter table s.t add constraint t_c check (s.fine(a) and (id > 0 or id is null) and a like 'x%');

-- variant: not inherited
create table s.t (id int, a varchar(10));
alter table s.t add constraint t_c check (a <> '') no inherit;

-- variant: not valid
create table s.t (id int, a varchar(10));
alter table s.t add constraint t_c check (a <> '') not valid;

-- variant: a parent's
create table s.p (id int, a varchar(10));
alter table s.p add constraint t_c check (a <> '');
create table s.t () inherits (s.p);

-- variant: a parent's and its own
create table s.p (id int, a varchar(10));
alter table s.p add constraint t_c check (a <> '');
create table s.t (id int, a varchar(10));
alter table s.t add constraint t_c check (a <> '');
alter table s.t inherit s.p;

-- variant: not enforced
-- needs: 18
create table s.t (id int, a varchar(10));
alter table s.t add constraint t_c check (a <> '') not enforced;
