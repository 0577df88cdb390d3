create schema cfg;
create table cfg.log_2025 (
  id bigint not null, at date not null, what text default 'x', constraint log_2025_pkey primary key (id, at)
);
create table cfg.log_2026 (
  id bigint not null, at date not null, what text default 'x', constraint log_2026_pkey primary key (id, at)
);
create index by_what on cfg.log_2026 (what);
