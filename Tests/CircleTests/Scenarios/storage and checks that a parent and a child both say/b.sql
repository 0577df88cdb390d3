create schema cfg;

create table cfg.parent (t text, u text);
alter table cfg.parent alter u set storage external;
create table cfg.child () inherits (cfg.parent);
alter table cfg.child alter u set storage main;
create table cfg.own (t text, u text) inherits (cfg.parent);

create table cfg.gone (x int);
create table cfg.gone_too () inherits (cfg.gone);

create table cfg.kept (x int, constraint positive check (x > 0));
create table cfg.kept_by_parent () inherits (cfg.kept);

create table cfg.late (x int, constraint positive check (x > 0));
create table cfg.late_too (constraint positive check (x > 0)) inherits (cfg.late);

create table cfg.whole (id int, x int) partition by list (id);
create table cfg.part partition of cfg.whole for values in (1);
alter table cfg.whole add constraint positive check (x > 0);
