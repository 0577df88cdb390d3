create schema cfg;
create table cfg.twin (a int) partition by range (a);
create table cfg.twin1 partition of cfg.twin for values from (0) to (10);
create index on cfg.twin (a);
create index on cfg.twin (a);

create table cfg.loc (a int) partition by range (a);
create table cfg.loc1 partition of cfg.loc for values from (0) to (10);
create index on cfg.loc (a);
create index on cfg.loc1 (a);

create table cfg.named (a int, b int) partition by range (a);
create table cfg.named1 partition of cfg.named for values from (1) to (10);
create index i on cfg.named (a);
create index j on cfg.named (b);

create table cfg.half (a int) partition by range (a);
create table cfg.half1 partition of cfg.half for values from (1) to (10);
create table cfg.half2 partition of cfg.half for values from (10) to (20);
create index h on only cfg.half (a);
create index h1 on cfg.half1 (a);
alter index cfg.h attach partition cfg.h1;

create table cfg.none (a int) partition by range (a);
create table cfg.none1 partition of cfg.none for values from (1) to (10);
create index n on only cfg.none (a);

create table cfg.names (a int, b int) partition by range (a);
create table cfg.names1 partition of cfg.names for values from (0) to (10);
create index on cfg.names1 ((a / b));
create index on cfg.names ((b + 1));
create index on cfg.names (a) where b > 1000;
create unique index on cfg.names1 (a);

create table cfg.deep (a int, b int) partition by range (a);
create index on cfg.deep (b);
create index on cfg.deep (b) where a > 0;
