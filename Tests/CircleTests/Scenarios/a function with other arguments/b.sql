create schema cfg;
create table cfg.ticket (id bigint primary key, note text);
create function cfg.shorten(what text, length int default 10) returns text language sql immutable as 'select left($1, $2)';
create function cfg.shorten(bigint) returns text language sql immutable as $$select 'no. ' || $1$$;
create view cfg.short as select id, cfg.shorten(note) as note from cfg.ticket;
create index ticket_short_idx on cfg.ticket (cfg.shorten(note));
comment on function cfg.shorten(text, int) is 'The beginning';
