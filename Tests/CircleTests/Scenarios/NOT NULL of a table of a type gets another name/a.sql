create schema cfg;
create type cfg.ty as (a int, b int);
create table cfg.t of cfg.ty;
alter table cfg.t alter a set not null;
alter table cfg.t add constraint b_there not null b;
