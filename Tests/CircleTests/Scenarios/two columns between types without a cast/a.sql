create schema cfg;
create table cfg.item (id int primary key, made bigint, seen bigint);
