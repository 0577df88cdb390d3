create schema cfg;
create type cfg.mood as enum ('sad', 'ok');
create table cfg.log (at int not null, mood cfg.mood default 'sad') partition by range (at);
create table cfg.part (at int not null, mood cfg.mood);
alter table cfg.log attach partition cfg.part for values from (0) to (5);
