-- needs: 18
create schema cfg;
create table cfg.log (at int primary key, what text) partition by list (at);
create table cfg.part (what text, at int not null);
alter table cfg.log attach partition cfg.part for values in (1);
create table cfg.entry (at int, constraint entry_part foreign key (at) references cfg.part (at));
