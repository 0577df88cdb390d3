create schema cfg;
create table cfg.ticket (
  id bigint primary key, guild_id bigint not null, topic text, state text not null default 'open',
  tags text[] not null default '{}', opened_at timestamptz not null default now(),
  length int not null default length('four')
);
create index ticket_open_idx on cfg.ticket (guild_id) where state = 'open';
