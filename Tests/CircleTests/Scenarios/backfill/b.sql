create schema cfg;
create table cfg.ticket (id bigint primary key, state text not null, guild_id bigint not null);
