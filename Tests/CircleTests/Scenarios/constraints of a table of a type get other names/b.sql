create schema cfg;
create table cfg.o (a int primary key);
create type cfg.ty as (a int, b int);
create table cfg.t of cfg.ty (constraint c2 check (a > 0), constraint pk2 primary key (a), constraint u2 unique (b), constraint f2 foreign key (a) references cfg.o);
