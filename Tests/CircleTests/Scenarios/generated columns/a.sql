create schema cfg;
create table cfg.ticket (
  id bigint primary key, subject text not null, search tsvector generated always as (to_tsvector('simple', subject)) stored,
  plain text, twice bigint generated always as (id * 2) stored
);
create index ticket_search_idx on cfg.ticket using gin (search);
