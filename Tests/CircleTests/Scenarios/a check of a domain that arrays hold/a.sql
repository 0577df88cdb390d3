create schema cfg;
create domain cfg.small as int;
create table cfg.t (many cfg.small[]);
insert into cfg.t values ('{1,2}');
