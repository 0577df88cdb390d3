-- needs: 18
create schema cfg;
create table cfg.src (id int not null, a text not null);
create table cfg.r (a text not null, primary key (id)) inherits (cfg.src);
alter table cfg.r alter a set storage external;
