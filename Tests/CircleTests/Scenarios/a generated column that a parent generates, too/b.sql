create schema cfg;
create table cfg.base (a int, twice int generated always as (a * 2) stored);
create table cfg.child (a int, twice int generated always as (a * 2) stored);
create table cfg.grandchild () inherits (cfg.child);
alter table cfg.child inherit cfg.base;
create table cfg.other (twice int generated always as (a * 2) stored, a int);
alter table cfg.other inherit cfg.grandchild;
