CREATE SCHEMA cfg;
create table cfg.pip (id bigint primary key);
create table cfg.pcb (id int not null, commit_id bigint, part int default 100 not null, constraint fk foreign key (commit_id) references cfg.pip(id) on delete cascade) partition by list (part);
create table cfg.cb (id int not null, commit_id bigint, part int default 100 not null);
alter table cfg.pcb attach partition cfg.cb for values in (100);
