create schema cfg;
create type cfg.point as (x int);
create table cfg.map (at cfg.point);
create table cfg.of_point of cfg.point;
