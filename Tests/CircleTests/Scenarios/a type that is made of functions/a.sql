create schema cfg;
create type cfg.fraction;
comment on type cfg.fraction is 'one day';
create table cfg.item (id integer primary key);
insert into cfg.item values (1);
