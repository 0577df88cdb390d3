-- needs: 18
create schema cfg;
create table cfg.w (id int not null, n int, b bool not null default true) partition by list (n);
create table cfg.p (n int, id int not null, b bool constraint p_b_nn not null default false);
alter table cfg.w attach partition cfg.p for values in (1);
