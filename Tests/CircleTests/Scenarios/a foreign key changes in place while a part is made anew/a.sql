CREATE SCHEMA cfg;
create table cfg.c (id int primary key);
create table cfg.e (id int, at date, c int, constraint fk foreign key (c) references cfg.c) partition by range (at);
create table cfg.e1 partition of cfg.e for values from ('2025-01-01') to ('2025-02-01') partition by hash (c);
create table cfg.e1_0 partition of cfg.e1 for values with (modulus 1, remainder 0);
insert into cfg.c values (1); insert into cfg.e values (1, '2025-01-05', 1);
