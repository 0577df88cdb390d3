create schema cfg;
create table cfg.o (m text primary key);
create type cfg.person as (name text, age bigint, mail text);
create table cfg.p of cfg.person (mail with options not null default 'x' check (mail <> 'y'), unique (mail), foreign key (mail) references cfg.o);
grant select (mail) on cfg.p to reader;
comment on column cfg.p.mail is 'hm';
alter table cfg.p alter mail set statistics 40;
create view cfg.v as select mail from cfg.p;
