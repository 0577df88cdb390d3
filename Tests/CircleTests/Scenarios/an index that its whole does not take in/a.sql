create schema cfg;
create table cfg.log (id int, what text) partition by list (id);
create index log_what on cfg.log (what);
create table cfg.part (id int, what text);
create index part_own on cfg.part (what);
create table cfg.event (id int, what text) partition by list (id);
create table cfg.event_1 partition of cfg.event for values in (1);
create index event_1_own on cfg.event_1 (what);
create index event_1_id on cfg.event_1 (id);
