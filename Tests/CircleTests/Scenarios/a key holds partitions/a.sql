create schema cfg;
create table cfg.sale (id int, day date, primary key (id, day)) partition by range (day);
create table cfg.sale_2025 partition of cfg.sale for values from ('2025-01-01') to ('2026-01-01') partition by hash (id);
create table cfg.sale_2025_0 partition of cfg.sale_2025 for values with (modulus 1, remainder 0);
create table cfg.sale_2026 partition of cfg.sale for values from ('2026-01-01') to ('2027-01-01');
create table cfg.receipt (sale int, day date, foreign key (sale, day) references cfg.sale);
insert into cfg.sale values (1, '2025-05-05'), (2, '2026-06-06');
insert into cfg.receipt values (2, '2026-06-06');
