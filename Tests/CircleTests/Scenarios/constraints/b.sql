create schema cfg;
create table cfg.guild (id bigint primary key, code text, constraint guild_code_key unique (code) include (id));
create table cfg.ticket (
  id bigint, guild_id bigint, a int, b int,
  constraint ticket_fk foreign key (guild_id) references cfg.guild on delete cascade deferrable initially deferred,
  constraint ticket_key primary key (id, a), constraint ticket_ab unique nulls not distinct (a, b) deferrable,
  constraint positive check (a > 0 and b > 0) no inherit
);
