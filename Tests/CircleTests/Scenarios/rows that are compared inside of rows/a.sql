create schema cfg;
create table cfg.t (a int, b int, c int, d int, e int);
insert into cfg.t values (1, 2, 5, 6, 7);
create view cfg.v as select a from cfg.t where (a, b) is distinct from (1, 3);
