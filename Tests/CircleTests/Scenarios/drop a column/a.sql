create schema cfg;
create table cfg.ticket (id bigint primary key, subject text not null, note text check (note <> ''));
create index ticket_note_idx on cfg.ticket (note);
comment on column cfg.ticket.note is 'Nobody reads it';
create view cfg.short as select id, subject from cfg.ticket;
