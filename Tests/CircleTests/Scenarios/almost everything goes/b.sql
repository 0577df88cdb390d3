create schema cfg;
create table cfg.guild (id bigint primary key);
