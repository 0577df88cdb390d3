create schema cfg;
create table cfg.log (at date not null, what text default 'x', n int) partition by range (at);
create table cfg.log_2026 partition of cfg.log for values from ('2026-01-01') to ('2027-01-01');
alter table cfg.log_2026 alter what set default 'y', alter n set default 1;
comment on column cfg.log_2026.what is 'of this year';
