create schema cfg;
create table cfg.base (id bigserial);
create table cfg.entry (what text) inherits (cfg.base);
insert into cfg.entry (what) values ('a'), ('b');
