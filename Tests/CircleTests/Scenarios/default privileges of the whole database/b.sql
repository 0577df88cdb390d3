create schema cfg;
create table cfg.old (id int);
create table cfg.secret (id int);
create table cfg.open (id int);
create function cfg.twice(int) returns int language sql as 'select 2 * $1';
grant select on cfg.open to writer, reader;
grant select, insert, update on cfg.old to reader;
alter default privileges in schema cfg grant update on tables to reader;
