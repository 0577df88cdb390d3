create schema cfg;
create table cfg.base (id bigint not null, made timestamptz default now(), constraint positive check (id > 0));
create table cfg.ticket (
  subject text, note text default 'none', constraint ticket_pkey primary key (id)
) inherits (cfg.base);
create index ticket_made on cfg.ticket (made);
create view cfg.late as select id, subject from cfg.ticket where made > now();
create table cfg.other (note text) inherits (cfg.base);
