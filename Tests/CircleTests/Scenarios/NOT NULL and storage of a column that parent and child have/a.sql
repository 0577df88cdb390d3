create schema cfg;
create table cfg.src (id int not null, a text);
create table cfg.r (a text, primary key (id)) inherits (cfg.src);
alter table cfg.r alter a set storage external;
