create schema cfg;
create table cfg.w (id int not null, n int) partition by list (n);
create table cfg.p (n int, id int not null);
alter table cfg.w attach partition cfg.p for values in (1);
insert into cfg.w values (1, 1);
