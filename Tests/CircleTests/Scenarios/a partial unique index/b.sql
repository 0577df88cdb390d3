create schema cfg;
create table cfg.channel (
  id bigint primary key, guild_id bigint not null, name text, deleted boolean not null default false
);
create unique index channel_name_key on cfg.channel (guild_id, lower(name)) where not deleted;
