create schema cfg;
create table cfg.ticket (
  id bigint primary key, topic text not null, constraint ticket_subject_check check (topic <> ''),
  upper text generated always as (upper(topic)) stored
);
create index ticket_subject_idx on cfg.ticket (lower(topic));
create view cfg.short as select id, topic as subject from cfg.ticket;
