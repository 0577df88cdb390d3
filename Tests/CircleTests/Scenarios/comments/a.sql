create schema cfg;
comment on schema cfg is 'Before';
create table cfg.ticket (id bigint primary key, a text, b text);
comment on table cfg.ticket is 'It''s old';
comment on column cfg.ticket.a is 'goes';
comment on constraint ticket_pkey on cfg.ticket is 'The key';
