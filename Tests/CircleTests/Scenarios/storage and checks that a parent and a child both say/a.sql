create schema cfg;

-- A child's own storage, and a parent's that reaches it.
create table cfg.parent (t text, u text);
create table cfg.child () inherits (cfg.parent);
alter table cfg.child alter t set storage main;
create table cfg.own (t text, u text) inherits (cfg.parent);

-- A check of both that goes from both.
create table cfg.gone (x int, constraint positive check (x > 0));
create table cfg.gone_too (constraint positive check (x > 0)) inherits (cfg.gone);

-- One that only the parent says from then on.
create table cfg.kept (x int, constraint positive check (x > 0));
create table cfg.kept_by_parent (constraint positive check (x > 0)) inherits (cfg.kept);

-- One that is looked at for all, and comes to the child as its own.
create table cfg.late (x int);
create table cfg.late_too () inherits (cfg.late);
alter table cfg.late add constraint positive check (x > 0) not valid;

-- One that is not valid in the partitions that were there.
create table cfg.whole (id int, x int) partition by list (id);
create table cfg.part partition of cfg.whole for values in (1);
alter table cfg.whole add constraint positive check (x > 0) not valid;
