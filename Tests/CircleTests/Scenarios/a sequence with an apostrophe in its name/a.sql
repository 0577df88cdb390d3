create schema cfg;
create sequence cfg."it's";
create table cfg.t (a int default nextval('cfg."it''s"'), b int);
