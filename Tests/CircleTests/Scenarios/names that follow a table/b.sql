create schema cfg;
create table cfg.guild (id bigint primary key);
create table cfg.ticket (
  id bigint primary key, guild_id bigint references cfg.guild, title text check (title <> ''), code text unique
);
create index on cfg.ticket (guild_id);
create index on cfg.ticket (lower(title)) where guild_id > 0;
create table cfg.answer (request_id bigint references cfg.ticket);
create statistics cfg.ticket_stat on guild_id, code from cfg.ticket;
