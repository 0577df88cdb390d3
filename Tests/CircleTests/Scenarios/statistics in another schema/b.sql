create schema cfg;
create schema stats;
create collation cfg.c (provider = libc, locale = 'C');
create table cfg.t (a int, b int);
create statistics stats.t_ab on a, b from cfg.t;
create type cfg.line as (number int, text text collate cfg.c);
