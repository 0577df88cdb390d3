create schema cfg;
create table cfg.ticket (
  id bigint primary key, subject text not null,
  search tsvector generated always as (to_tsvector('english', subject)) stored,
  plain text generated always as (lower(subject)) stored, twice bigint
);
create index ticket_search_idx on cfg.ticket using gin (search);
