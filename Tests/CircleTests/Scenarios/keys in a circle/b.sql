create schema cfg;
create table cfg.guild (id bigint primary key, owner_id bigint, home_id bigint);
create table cfg.member (
  id bigint primary key, guild_id bigint not null references cfg.guild on delete cascade, mentor_id bigint references cfg.member
);
create table cfg.channel (
  id bigint primary key, guild_id bigint references cfg.guild deferrable initially deferred, made_by bigint references cfg.member
);
alter table cfg.guild add foreign key (owner_id) references cfg.member;
alter table cfg.guild add foreign key (home_id) references cfg.channel on update cascade on delete set null;
