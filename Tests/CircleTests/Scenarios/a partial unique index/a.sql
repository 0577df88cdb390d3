create schema cfg;
create table cfg.channel (
  id bigint primary key, guild_id bigint not null, name text, deleted boolean not null default false
);
alter table cfg.channel add constraint channel_name_key unique (guild_id, name);
