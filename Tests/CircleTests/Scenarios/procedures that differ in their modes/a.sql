create schema cfg;
create procedure cfg.p(out a int, in b int, in c int) language sql as 'select b - c';
