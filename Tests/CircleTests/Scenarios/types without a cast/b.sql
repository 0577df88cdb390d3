create schema cfg;
create table cfg.ticket (id bigint primary key, token uuid, closed_on timestamptz);
