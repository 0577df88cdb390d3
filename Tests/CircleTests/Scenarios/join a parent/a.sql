create schema cfg;
create table cfg.base (id bigint not null, made timestamptz default now(), constraint positive check (id > 0));
create table cfg.ticket (
  subject text, id bigint not null, note text default 'none', made timestamptz,
  constraint positive check (id > 0), constraint ticket_pkey primary key (id)
);
create index ticket_made on cfg.ticket (made);
create view cfg.late as select id, subject from cfg.ticket where made > now();
create table cfg.other (id bigint, note text);
insert into cfg.ticket values ('one', 1, 'x', '2026-01-02'), ('two', 2, null, null);
