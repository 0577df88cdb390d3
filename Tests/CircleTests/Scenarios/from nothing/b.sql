create schema cfg;
comment on schema cfg is 'Everything';
create type cfg.state as enum ('open', 'closed');
create sequence cfg.numbers;
create table cfg.guild (id bigint primary key, name text not null);
create table cfg.ticket (
  id bigint generated always as identity primary key, guild_id bigint not null references cfg.guild,
  state cfg.state not null default 'open', number bigint default nextval('cfg.numbers'), unique (guild_id, number)
);
create function cfg.f(cfg.ticket) returns text language sql as 'select $1.state::text';
create view cfg.v as select cfg.f(t) as text from cfg.ticket t;
create procedure cfg.close() language sql as $$update cfg.ticket set state = 'closed'$$;
