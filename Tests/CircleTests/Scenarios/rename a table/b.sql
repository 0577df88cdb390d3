create schema cfg;
create table cfg.guild (id bigint primary key);
create table cfg.ticket (
  id bigint constraint request_pkey primary key, guild_id bigint constraint request_guild_id_fkey references cfg.guild,
  more text
);
create index request_guild_idx on cfg.ticket (guild_id);
create view cfg.per_guild as select guild_id, count(*) from cfg.ticket group by guild_id;
