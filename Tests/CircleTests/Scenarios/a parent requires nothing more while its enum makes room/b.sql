-- needs: 18
create schema cfg;
create type cfg.s as enum ('a', 'b', 'c');
create table cfg.t (no int, s cfg.s);
create table cfg.i (x int, s cfg.s constraint s_given not null) inherits (cfg.t);
