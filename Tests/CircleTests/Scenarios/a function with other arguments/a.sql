create schema cfg;
create table cfg.ticket (id bigint primary key, note text);
create function cfg.shorten(text) returns text language sql immutable as 'select left($1, 10)';
create view cfg.short as select id, cfg.shorten(note) as note from cfg.ticket;
create index ticket_short_idx on cfg.ticket (cfg.shorten(note));
comment on function cfg.shorten(text) is 'The beginning';
