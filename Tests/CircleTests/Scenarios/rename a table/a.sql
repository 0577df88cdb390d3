create schema cfg;
create table cfg.guild (id bigint primary key);
create table cfg.request (id bigint primary key, guild_id bigint references cfg.guild);
create index request_guild_idx on cfg.request (guild_id);
create view cfg.per_guild as select guild_id, count(*) from cfg.request group by guild_id;
insert into cfg.guild values (1);
insert into cfg.request values (7, 1);
