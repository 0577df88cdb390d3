create schema cfg;
create table cfg.base (id int, note varchar(30));
create table cfg.child (mine int, id int, note varchar(30)) inherits (cfg.base);
create table cfg.grandchild (note varchar(30)) inherits (cfg.child);
insert into cfg.grandchild values (1, 'x', 2);
