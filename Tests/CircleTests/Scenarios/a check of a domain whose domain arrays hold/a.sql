create schema cfg;
create domain cfg.sid as bigint;
create domain cfg.aid as cfg.sid;
create table cfg.t (id cfg.aid primary key, linked cfg.aid[]);
insert into cfg.t values (1, '{1,2}');
