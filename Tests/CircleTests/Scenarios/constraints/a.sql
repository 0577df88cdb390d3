create schema cfg;
create table cfg.guild (id bigint primary key, code text);
create table cfg.ticket (id bigint, guild_id bigint, a int, b int, constraint ticket_fk foreign key (guild_id) references cfg.guild);
