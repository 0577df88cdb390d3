create schema cfg;
create table cfg.base (a int, twice int generated always as (a * 2) stored);
create table cfg.child (a int, twice int generated always as (a * 2) stored);
create table cfg.grandchild () inherits (cfg.child);
insert into cfg.child values (3);
