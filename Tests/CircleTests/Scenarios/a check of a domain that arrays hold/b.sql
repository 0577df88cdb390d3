create schema cfg;
create domain cfg.small as int check (value > 0);
create table cfg.t (many cfg.small[]);
