-- same: relation: it is a part of the address

-- common
create schema s;
create table s.t (id int primary key, a text);
create table s.u (id int primary key, a text);
create table s.whole (id int, a text) partition by range (id);
create table s.part partition of s.whole for values from (1) to (9);
create trigger y after insert on s.whole for each row execute function suppress_redundant_updates_trigger();
create view s.v as select id, a from s.t;
create function s.f() returns trigger language plpgsql as 'begin return new; end';
create function s.g() returns trigger language plpgsql as 'begin return null; end';

-- variant: plain
create trigger x before insert on s.t for each row execute function s.f();

-- variant: renamed
-- renamed from: plain
create trigger "X" before insert on s.t for each row execute function s.f();

-- variant: other events
create trigger x before insert or update of a, id or delete on s.t for each row execute function s.f();

-- variant: for a statement
create trigger x after insert or truncate on s.t for each statement execute function s.g();

-- variant: with a condition
create trigger x before update on s.t for each row when (old.a is distinct from new.a) execute function s.f('it''s', '2');

-- variant: with tables
create trigger x after update on s.t referencing old table as before new table as "After" for each statement execute function s.g();

-- variant: a constraint
create constraint trigger x after insert on s.t from s.u deferrable initially deferred for each row execute function s.g();

-- variant: off
create trigger x before insert on s.t for each row execute function s.f();
alter table s.t disable trigger x;

-- variant: always
create trigger x before insert on s.t for each row execute function s.f();
alter table s.t enable always trigger x;

-- variant: on another table
create trigger x before insert on s.u for each row execute function s.f();

-- variant: on a view
create trigger x instead of insert on s.v for each row execute function s.f();

-- variant: off in a part
alter table s.part disable trigger y;

-- variant: always in a part
alter table s.part enable always trigger y;

-- variant: a part's own
create trigger z after insert on s.part for each row execute function s.g();

-- variant: the whole's in the place of a part's own
create trigger z after insert on s.whole for each row execute function s.g();
alter table s.part disable trigger z;
