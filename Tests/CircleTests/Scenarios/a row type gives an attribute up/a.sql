create schema cfg;
create type cfg.point as (x int, y int);
create table cfg.map (at cfg.point);
create table cfg.of_point of cfg.point;
insert into cfg.map values (row(1, 2));
insert into cfg.of_point values (3, 4);
