create schema cfg;
grant usage on schema cfg to writer;
create table cfg.t (id int, n int);
create view cfg.v as select id, n from cfg.t;
alter table cfg.t owner to writer;
alter view cfg.v owner to writer;
insert into cfg.t values (1, 2);
