CREATE SCHEMA cfg;
create table cfg.pip (id int primary key);
create table cfg.cb (id int not null, commit_id int, constraint fk foreign key (commit_id) references cfg.pip(id) on delete cascade);
insert into cfg.pip values (1); insert into cfg.cb values (1,1);
