create schema cfg;
create table cfg.item (id int primary key, made timestamp not null, seen timestamp not null default current_timestamp);
