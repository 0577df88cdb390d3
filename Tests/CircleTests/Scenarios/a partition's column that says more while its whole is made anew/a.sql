create schema cfg;

create table cfg.log (id int not null, at int not null, a varchar(40), primary key (id, at, a)) partition by range (at);
create table cfg.p2 partition of cfg.log for values from (10) to (20) partition by list (a);
create table cfg.p2_0 partition of cfg.p2 for values in ('sad');
comment on column cfg.p2_0.a is 'of p2_0';
