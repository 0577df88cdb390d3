create schema cfg;
create table cfg.plain (a int);
create table cfg.moved (a int);
alter table cfg.plain owner to reader;
alter table cfg.moved owner to reader;
create table cfg.kept (a serial);
alter table cfg.kept owner to reader;
