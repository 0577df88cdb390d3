create schema cfg;
create type cfg.mood as enum ('sad', 'ok');
create table cfg.log (id int not null, at int not null, b int default 5, c cfg.mood) partition by range (at);
create table cfg.log_2 (id int not null, at int not null, b int, c cfg.mood) partition by hash (id);
alter table cfg.log attach partition cfg.log_2 for values from (10) to (20);
create table cfg.log_2_0 partition of cfg.log_2 for values with (modulus 2, remainder 0);
alter table cfg.log_2_0 alter b set default 7;
comment on column cfg.log_2_0.b is 'of its own';
