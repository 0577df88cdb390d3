create schema cfg;
create table cfg.guild (id bigint primary key);
create table cfg.ticket (id serial primary key, guild_id bigint references cfg.guild);
create view cfg.v as select id from cfg.ticket;
create function cfg.f() returns setof cfg.v language sql as 'select * from cfg.v';
create type cfg.state as enum ('a');
