create schema cfg;
create function cfg.log(a int, b int) returns int language sql immutable
  as $$ select case when $1 = $2 then 0 when $1 > $2 then 1 else -1 end; $$;
create operator class cfg.log for type int using btree as
  operator 1 <, operator 2 <=, operator 3 =, operator 4 >=, operator 5 >, function 1 cfg.log(int, int);
create table cfg.log (a int) partition by range (a cfg.log);
