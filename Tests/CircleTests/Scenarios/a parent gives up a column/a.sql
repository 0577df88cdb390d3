create schema cfg;
create table cfg.base (made timestamp default now(), amount integer);
create table cfg.paid (by text, label text) inherits (cfg.base);
insert into cfg.paid values ('2026-01-02', 7, 'me', 'x');
