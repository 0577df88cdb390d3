create schema cfg;
create table cfg.t (id int primary key, a int, b boolean, c uuid, d date, "E e" jsonb);
