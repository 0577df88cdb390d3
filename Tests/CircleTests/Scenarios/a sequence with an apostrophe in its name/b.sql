create schema cfg;
create sequence cfg."it's";
create table cfg.t (a bigint default nextval('cfg."it''s"'), b int default nextval('cfg."it''s"') + 1);
