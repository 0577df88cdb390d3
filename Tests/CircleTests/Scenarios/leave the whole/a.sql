create schema cfg;
create table cfg.log (id bigint not null, at date not null, what text default 'x', constraint log_pkey primary key (id, at))
  partition by range (at);
create index log_what on cfg.log (what);
create table cfg.log_2025 partition of cfg.log for values from ('2025-01-01') to ('2026-01-01');
create table cfg.log_2026 (id bigint not null, at date not null, what text default 'x');
create index by_what on cfg.log_2026 (what);
alter table cfg.log attach partition cfg.log_2026 for values from ('2026-01-01') to ('2027-01-01');
insert into cfg.log values (1, '2025-03-04', 'old'), (2, '2026-03-04', 'new');
