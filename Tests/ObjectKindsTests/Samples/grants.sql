-- common
create schema s;
create table s.i (id int not null);
create table s.t (id int primary key, a text);
create view s.v as select id from s.t;
create type s.mood as enum ('ok');
create sequence s.q;
create function s.f(int) returns int language sql as 'select 1';

-- variant: none
select 1;

-- variant: some
grant usage on schema s to reader;
grant select, insert on s.t to reader;
grant select on s.t to public;
grant all on s.t to writer with grant option;
grant update (a), select (id) on s.t to "Ticket Desk";
grant select on s.v to reader;
grant usage on sequence s.q to reader;
revoke execute on function s.f(int) from public;
grant execute on function s.f(int) to reader;
revoke usage on type s.mood from public;

-- variant: others
grant usage, create on schema s to reader;
grant select, delete on s.t to reader with grant option;
grant update (id) on s.t to "Ticket Desk" with grant option;
grant execute on function s.f(int) to writer;

-- variant: less for the owner
revoke delete, truncate on s.t from postgres;
grant select on s.t to reader;

-- variant: passed on
grant usage on schema s to reader, writer, "Ticket Desk";
grant select, insert on s.t to writer with grant option;
grant update (a) on s.t to writer with grant option;
set role writer;
grant select on s.t to reader with grant option;
grant update (a) on s.t to "Ticket Desk";
set role reader;
grant select on s.t to "Ticket Desk";
reset role;
grant select on s.t to "Ticket Desk";
grant select (tableoid) on s.t to public;

-- variant: passed on by another
grant usage on schema s to reader, writer, "Ticket Desk";
grant select on s.t to reader with grant option;
set role reader;
grant select on s.t to writer with grant option;
set role writer;
grant select on s.t to "Ticket Desk", public;
reset role;

-- variant: on the sequence of an identity
alter table s.i alter id add generated always as identity;
grant usage on sequence s.i_id_seq to reader;

-- variant: on the same sequence beside the column
create sequence s.i_id_seq;
grant usage on sequence s.i_id_seq to reader;

-- variant: what the owner may pass on
grant select, update (a) on s.t to current_user with grant option;
grant usage on schema s to current_user with grant option;

-- variant: all of it
grant all on s.t to current_user with grant option;

-- variant: on a column that others lack
alter table s.t add z int;
grant select (z), insert (a) on s.t to reader;
