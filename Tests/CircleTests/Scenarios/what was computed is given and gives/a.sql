create schema cfg;
create table cfg.booking (id int, arrive date, depart date, stay daterange generated always as (daterange(arrive, depart)) stored);
insert into cfg.booking values (1, '2026-01-02', '2026-01-05');
