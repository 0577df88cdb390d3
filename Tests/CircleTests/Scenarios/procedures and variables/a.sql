create schema cfg;
create procedure cfg.tidy(older int) language sql as 'select 1';
create function cfg.f(a int) returns int language plpgsql as 'begin return a; end';
create function cfg.g(a int) returns int language sql as 'select a';
