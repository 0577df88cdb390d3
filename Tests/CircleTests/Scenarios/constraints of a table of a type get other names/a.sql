create schema cfg;
create table cfg.o (a int primary key);
create type cfg.ty as (a int, b int);
create table cfg.t of cfg.ty (constraint c check (a > 0), constraint pk primary key (a), constraint u unique (b), constraint f foreign key (a) references cfg.o);
