create schema cfg;
create table cfg.log (at date not null, what text) partition by range (at);
create table cfg.log_2025 partition of cfg.log for values from ('2025-01-01') to ('2026-01-01');
create index log_2025_what on cfg.log_2025 (what);
create table cfg.log_2026 partition of cfg.log for values from ('2026-01-01') to ('2027-01-01');
