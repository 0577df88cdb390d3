create schema cfg;
create sequence cfg.free start with 50 increment by 10 cache 5 cycle;
create sequence cfg.used as int;
create table cfg.ticket (id bigint primary key default nextval('cfg.used'), n bigint default nextval('cfg.free'));
alter sequence cfg.used owned by cfg.ticket.id;
create table cfg.old (id serial primary key);
alter sequence cfg.old_id_seq owned by none;
