CREATE SCHEMA cfg;
create table cfg.log (id int not null, at int not null, b int, primary key (id, at)) partition by range (at);
create table cfg.p3 (like cfg.log including constraints);
alter table cfg.log attach partition cfg.p3 default;
create table cfg.about (id int, at int, foreign key (id, at) references cfg.log);
