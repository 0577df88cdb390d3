create schema cfg;
create table cfg.whole (id int not null, a text) partition by range (id);
create table cfg.t partition of cfg.whole for values from (1) to (10);
create table cfg.u partition of cfg.whole for values from (10) to (20);
create index t_a on cfg.t (a);
create index whole_a on only cfg.whole (a);
alter table only cfg.whole add primary key (id);
alter table cfg.t add primary key (id);
