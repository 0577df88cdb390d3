create schema cfg;
create type cfg.point as (y text, x text, z int);
create type cfg.line as (number int, start cfg.point, stops cfg.point[]);
create domain cfg.place as cfg.point;
create table cfg.map (id int primary key, line cfg.line, place cfg.place, points cfg.point[]);
create table cfg.base (at cfg.point);
create table cfg.child (note text) inherits (cfg.base);
create table cfg.joining () inherits (cfg.base);
