-- common
create schema s;
create table s.t (id serial primary key, a text);
create view s.v as select id from s.t;
create type s.mood as enum ('ok');
create sequence s.q;
create function s.f(int) returns int language sql as 'select 1';

-- variant: nobody else
select 1;

-- variant: one role
alter table s.t owner to writer;
alter function s.f(int) owner to writer;

-- variant: several
alter schema s owner to writer;
alter table s.t owner to "Ticket Desk";
alter view s.v owner to reader;
alter type s.mood owner to writer;
alter sequence s.q owner to writer;
alter function s.f(int) owner to reader;
