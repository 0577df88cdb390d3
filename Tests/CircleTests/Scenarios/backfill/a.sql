create schema cfg;
create table cfg.ticket (id bigint primary key, state text);
insert into cfg.ticket values (1, null), (2, 'closed');
