create schema cfg;
create type cfg.code as enum ('a', 'b', 'c');
create table cfg.parent (id int primary key, code cfg.code unique, number bigint unique);
create table cfg.child (id int references cfg.parent, code cfg.code references cfg.parent (code), number int references cfg.parent (number));
insert into cfg.parent values (1, 'a', 5);
insert into cfg.child values (1, 'a', 5);
