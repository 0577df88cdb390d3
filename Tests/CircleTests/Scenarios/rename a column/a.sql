create schema cfg;
create table cfg.ticket (
  id bigint primary key, subject text not null, constraint ticket_subject_check check (subject <> ''),
  upper text generated always as (upper(subject)) stored
);
create index ticket_subject_idx on cfg.ticket (lower(subject));
create view cfg.short as select id, subject from cfg.ticket;
insert into cfg.ticket values (1, 'help');
