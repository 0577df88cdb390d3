create schema cfg;
create table cfg.ticket (id int primary key, priority text not null default '1', amount numeric(8, 2), title varchar(20));
create index ticket_priority_idx on cfg.ticket (priority);
create view cfg.urgent as select id, priority from cfg.ticket where id > 0;
comment on view cfg.urgent is 'What burns';
insert into cfg.ticket values (1, '3', 1.25, 'a');
