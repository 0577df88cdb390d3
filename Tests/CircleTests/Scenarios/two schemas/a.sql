create schema cfg;
create schema log;
create table cfg.ticket (id bigint primary key);
create table log.entry (id bigint primary key);
