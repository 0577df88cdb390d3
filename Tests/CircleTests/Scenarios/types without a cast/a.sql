create schema cfg;
create table cfg.ticket (id int primary key, token int, closed_on date);
