create schema cfg;
create type cfg.mood as enum ('calm', 'wild');
create table cfg.base (id bigint not null, mood cfg.mood, amount integer);
create table cfg.ticket (note text) inherits (cfg.base);
