create schema cfg;
create table cfg.ticket (id serial primary key, n int);
insert into cfg.ticket (n) values (1), (2);
