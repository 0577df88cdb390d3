CREATE SCHEMA cfg;
create table cfg.log (id int not null, at int not null, b int default 5) partition by range (at);
create table cfg.p3 (id int not null, at int not null, b int);
