create schema cfg;
alter default privileges grant select, insert on tables to reader;
alter default privileges revoke execute on functions from public;
alter default privileges in schema cfg grant update on tables to reader;
create table cfg.old (id int);
