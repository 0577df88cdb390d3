-- needs: 18
create schema cfg;
create type cfg.ty as (a int, b bigint);
create table cfg.t of cfg.ty;
alter table cfg.t add constraint a_there not null a no inherit;
alter table cfg.t alter b set not null;
