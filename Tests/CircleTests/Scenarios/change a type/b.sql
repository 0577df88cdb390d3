create schema cfg;
create table cfg.ticket (id bigint primary key, priority int not null default 1, amount numeric(12, 4), title varchar(80));
create index ticket_priority_idx on cfg.ticket (priority);
create view cfg.urgent as select id, priority from cfg.ticket where id > 0;
comment on view cfg.urgent is 'What burns';
