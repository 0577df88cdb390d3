-- same: extensions: only one is sure to be on any server

-- outside
create extension if not exists plpgsql;

-- common
create schema s;
create table s.t (a int constraint k unique, b int);

-- variant: none
create function s.f() returns trigger language plpgsql as 'begin return new; end';
create procedure s.p(int) language sql as 'select 1';
create trigger r before insert on s.t for each row execute function s.f();
create materialized view s.m as select a from s.t;
create index i on s.t (b);

-- variant: of everything
create function s.f() returns trigger language plpgsql as 'begin return new; end';
alter function s.f() depends on extension plpgsql;
create procedure s.p(int) language sql as 'select 1';
alter procedure s.p(int) depends on extension plpgsql;
create trigger r before insert on s.t for each row execute function s.f();
alter trigger r on s.t depends on extension plpgsql;
create materialized view s.m as select a from s.t;
alter materialized view s.m depends on extension plpgsql;
create index i on s.t (b);
alter index s.i depends on extension plpgsql;
alter index s.k depends on extension plpgsql;

-- variant: of what changes in place
create function s.f() returns trigger language plpgsql as 'begin return old; end';
alter function s.f() depends on extension plpgsql;
create trigger r before insert on s.t for each row execute function s.f();
alter trigger r on s.t depends on extension plpgsql;
alter table s.t alter b type bigint;
create index i on s.t (b);
alter index s.i depends on extension plpgsql;

-- variant: of the index behind a constraint of that name
alter table s.t add constraint i unique (b);
alter index s.i depends on extension plpgsql;
