CREATE SCHEMA cfg;
create table cfg.log (at date not null, what text) partition by range (at);
create table cfg.part (at date not null, what text);
alter table cfg.log attach partition cfg.part for values from ('2026-01-01') to ('2027-01-01');
