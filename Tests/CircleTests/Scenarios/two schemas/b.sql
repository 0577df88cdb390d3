create schema cfg;
create schema log;
create type log.level as enum ('info', 'error');
create table cfg.ticket (id bigint primary key, worst log.level);
create table log.entry (id bigint primary key, ticket_id bigint references cfg.ticket, level log.level not null default 'info');
create view cfg.loud as select e.id from log.entry e where e.level = 'error';
