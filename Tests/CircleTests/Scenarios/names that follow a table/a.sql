create schema cfg;
create table cfg.guild (id bigint primary key);
create table cfg.request (
  id bigint primary key, guild_id bigint references cfg.guild, subject text check (subject <> ''), code text unique
);
create index on cfg.request (guild_id);
create index on cfg.request (lower(subject)) where guild_id > 0;
create table cfg.answer (request_id bigint references cfg.request);
create statistics cfg.request_stat on guild_id, code from cfg.request;
insert into cfg.guild values (1);
insert into cfg.request values (7, 1, 'one', 'a');
insert into cfg.answer values (7);
