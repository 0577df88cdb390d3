create schema cfg;
create type cfg.state as enum ('open', 'closed');
create domain cfg.size as int check (value > 0);
create table cfg.ticket (id int primary key, state cfg.state not null, size cfg.size);
