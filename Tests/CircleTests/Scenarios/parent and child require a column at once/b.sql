create schema cfg;
create table cfg.base (id int, note varchar(30) not null);
create table cfg.child (mine int, id int, note varchar(30) not null) inherits (cfg.base);
create table cfg.grandchild (note varchar(30) not null) inherits (cfg.child);
