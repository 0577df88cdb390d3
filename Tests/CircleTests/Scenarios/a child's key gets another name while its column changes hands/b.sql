create schema cfg;
create table cfg.a (id serial primary key, label text not null default 'none');
create table cfg.c (id int primary key, label text, flag boolean default false);
