create schema cfg;
create domain cfg.sid as bigint check (value > 0);
create domain cfg.aid as cfg.sid;
create table cfg.t (id cfg.aid primary key, linked cfg.aid[]);
