create schema cfg;
create table cfg.ticket (id bigint primary key, subject text not null);
create view cfg.short as select id, subject from cfg.ticket;
