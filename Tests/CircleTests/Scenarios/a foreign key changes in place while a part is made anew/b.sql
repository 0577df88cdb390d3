CREATE SCHEMA cfg;
create table cfg.c (id bigint primary key);
create table cfg.e (id int, at date, c bigint, constraint fk foreign key (c) references cfg.c deferrable) partition by range (at);
create table cfg.e1 partition of cfg.e for values from ('2025-01-01') to ('2025-02-01') partition by hash (c);
create table cfg.e1_0 partition of cfg.e1 for values with (modulus 1, remainder 0);
