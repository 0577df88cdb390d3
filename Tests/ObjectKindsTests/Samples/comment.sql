-- common
create schema s;
create table s.i (id int not null);
create table s.t (id int primary key, a text);
create view s.v as select id from s.t;
create index t_a on s.t (a);
create type s.mood as enum ('ok');
create type s.ct as (x int);
create domain s.d as int constraint c check (value > 0);
create sequence s.q;
create function s.f(int) returns int language sql as 'select 1';
create procedure s.p(int) language sql as 'select 1';
create function s.tr() returns trigger language plpgsql as 'begin return new; end';
create trigger x before insert on s.t for each row execute function s.tr();
create materialized view s.m as select id from s.t;
alter table s.t add constraint t_c check (id > 0);

-- variant: none
select 1;

-- variant: everywhere
comment on schema s is 'The schema';
comment on table s.t is 'It''s a "table": \ and
a second line';
comment on column s.t.a is 'Ünïcödé 🎫';
comment on view s.v is 'v';
comment on column s.v.id is 'v.id';
comment on index s.t_a is 'index';
comment on type s.mood is 'mood';
comment on type s.ct is 'ct';
comment on column s.ct.x is 'ct.x';
comment on domain s.d is 'd';
comment on constraint c on domain s.d is 'd.c';
comment on sequence s.q is 'q';
comment on function s.f(int) is 'f';
comment on procedure s.p(int) is 'p';
comment on trigger x on s.t is 'x';
comment on materialized view s.m is 'm';
comment on column s.m.id is 'm.id';
comment on constraint t_c on s.t is 't_c';
comment on constraint t_pkey on s.t is 't_pkey';

-- variant: some, otherwise
comment on table s.t is ' starts with a blank: no';
comment on column s.t.a is '# not a YAML comment';
comment on view s.v is '- not a list';
comment on function s.f(int) is 'a much longer comment, so long that it would not fit into one line of a file that a person wants to read, and so it goes on and on';

-- variant: on the sequence of an identity
alter table s.i alter id add generated always as identity;
comment on sequence s.i_id_seq is 'counts';

-- variant: on the same sequence beside the column
create sequence s.i_id_seq;
comment on sequence s.i_id_seq is 'counts';
