create schema cfg;
create table cfg.sale (id int, day date, primary key (id, day)) partition by range (day);
create table cfg.sale_2026 partition of cfg.sale for values from ('2026-01-01') to ('2027-01-01');
create table cfg.receipt (sale int, day date, foreign key (sale, day) references cfg.sale);
