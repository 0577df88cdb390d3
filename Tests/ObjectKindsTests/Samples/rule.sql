-- same: relation: it is a part of the address

-- common
create schema s;
create table s.t (id int primary key, a text);
create table s.log (id int, at timestamptz default now());
create view s.v as select id, a from s.t;

-- variant: plain
create rule r as on insert to s.t do also insert into s.log (id) values (new.id);

-- variant: renamed
-- renamed from: plain
create rule "R" as on insert to s.t do also insert into s.log (id) values (new.id);

-- variant: with a condition
create rule r as on insert to s.t where new.id > 5 do instead nothing;

-- variant: another event
create rule r as on delete to s.t do instead (update s.t set a = 'gone' where id = old.id; delete from s.log where id = old.id);

-- variant: off
create rule r as on insert to s.t do also insert into s.log (id) values (new.id);
alter table s.t disable rule r;

-- variant: on a view
create rule r as on update to s.v do instead update s.t set a = new.a where id = old.id;
