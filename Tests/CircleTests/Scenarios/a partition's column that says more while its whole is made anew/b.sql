create schema cfg;

create table cfg.log (id int not null, at int not null, a text, primary key (id, at, a)) partition by range (at);
create table cfg.p2 (like cfg.log including constraints including generated) partition by list (a);
alter table cfg.log attach partition cfg.p2 for values from (10) to (20);
create table cfg.p2_0 partition of cfg.p2 for values in ('sad');
