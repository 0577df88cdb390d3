create schema cfg;
create domain cfg.state as text check (value <> '');
create type cfg.size as enum ('1', '2');
create table cfg.ticket (id int primary key, state cfg.state not null, size cfg.size);
insert into cfg.ticket values (1, 'open', '2'), (2, 'closed', null);
