create schema cfg;
create type cfg.s as enum ('x', 'a', 'b');
create table cfg.t (no int, s cfg.s constraint t_given not null);
create table cfg.i (x int, s cfg.s constraint s_given not null) inherits (cfg.t);
