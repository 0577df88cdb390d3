create schema cfg;
create function cfg.is_short(text) returns boolean language sql immutable return length($1) < 10;
create domain cfg.short as text check (cfg.is_short(value));
create table cfg.fresh (
  twice int generated always as (half * 2) stored,
  note cfg.short,
  half int,
  also int not null default 1
);
create table cfg.kept (id int, code cfg.short, amount int not null default 0);
