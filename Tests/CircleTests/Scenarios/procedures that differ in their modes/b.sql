create schema cfg;
create procedure cfg.p(out a int, in b int, in c int) language sql as 'select b - c';
create procedure cfg.p(in a int, in b int, in c int) language sql as 'select a + b - c';
comment on procedure cfg.p(in int, in int, in int) is 'All of them go in.';
