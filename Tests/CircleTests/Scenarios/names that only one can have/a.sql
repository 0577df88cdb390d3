create schema cfg;
create table cfg.org (id integer primary key);
create table cfg.lnk (i integer references cfg.org (id));
create sequence cfg.log_id_seq;
create table cfg.log (t date not null);
create table cfg.other (id integer generated always as identity, t date not null);
