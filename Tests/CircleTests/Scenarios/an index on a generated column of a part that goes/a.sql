create schema cfg;
create table cfg.pos (id int not null, lat int, place int generated always as (lat+ lat) stored) partition by range (id);
create index pos_place on cfg.pos (place);
create table cfg.h2 (lat int, id int not null, place int generated always as (lat + lat) stored);
alter table cfg.pos attach partition cfg.h2 for values from (1) to (2);
