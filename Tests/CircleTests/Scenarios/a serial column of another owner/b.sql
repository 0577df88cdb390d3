create schema cfg;
create table cfg.plain (a int, id bigserial);
create table cfg.moved (a int, id bigserial);
create table cfg.fresh (a int, id bigserial);
alter table cfg.plain owner to reader;
alter table cfg.moved owner to writer;
alter table cfg.fresh owner to writer;
create table cfg.kept (a serial);
alter table cfg.kept owner to writer;
