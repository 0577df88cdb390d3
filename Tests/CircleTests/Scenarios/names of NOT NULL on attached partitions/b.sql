-- needs: 18
create schema cfg;
create table cfg.event (id int primary key, at date not null) partition by range (id);
create table cfg.event_1 (id int primary key, at date not null);
alter table cfg.event attach partition cfg.event_1 for values from (1) to (10);
create table cfg.event_2 (id int not null, at date not null);
create table cfg.event_3 (id int constraint event_id_not_null primary key, at date constraint event_at_not_null not null);
create table cfg.event_4 (id int constraint four not null, at date not null);
alter table cfg.event attach partition cfg.event_4 for values from (30) to (40);
create table cfg.free (id int not null, at date) partition by range (id);
create table cfg.free_1 (id int not null, at date not null);
alter table cfg.free attach partition cfg.free_1 for values from (10) to (20);
create table cfg.free_2 partition of cfg.free for values from (20) to (30);
