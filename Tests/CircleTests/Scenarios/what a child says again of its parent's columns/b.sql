create schema cfg;
create type cfg.mood as enum ('calm', 'wild');
create table cfg.base (id int, note text constraint base_note_not_null not null, constraint positive check (id > 0));
create table cfg.other (made date);
create table cfg.child (mine int, id int, note text constraint base_note_not_null not null) inherits (cfg.base, cfg.other);
create table cfg.grandchild (deep int) inherits (cfg.child);
create table cfg.second (id int, note text not null) inherits (cfg.base);
