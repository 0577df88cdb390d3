create schema cfg;
create table cfg.kept (id int);
