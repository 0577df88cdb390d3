create schema cfg;
create table cfg.w (foo text, fizz serial) partition by list (foo);
create table cfg.p (foo text, fizz serial);
insert into cfg.p values ('a');
