create schema cfg;
create type cfg.mood as enum ('sad', 'fine', 'ok');
create table cfg.log (at int not null, mood cfg.mood default 'sad') partition by list (at);
create table cfg.part partition of cfg.log for values in (1, 15);
insert into cfg.log values (1, 'ok');
