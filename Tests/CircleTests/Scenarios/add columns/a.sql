create schema cfg;
create table cfg.ticket (id bigint primary key, guild_id bigint not null);
insert into cfg.ticket values (1, 10), (2, 20);
