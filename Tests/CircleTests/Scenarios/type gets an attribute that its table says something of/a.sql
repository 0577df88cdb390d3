create schema cfg;
create table cfg.o (m text primary key);
create type cfg.person as (name text, age int);
create table cfg.p of cfg.person;
