create schema cfg;
create table cfg.twin (a int) partition by range (a);
create table cfg.twin1 partition of cfg.twin for values from (0) to (10);
create index on cfg.twin (a);
create index on cfg.twin (a);
create index on cfg.twin (a);
create index on cfg.twin1 using hash (a);
create index on cfg.twin1 (a) where a > 1;

create table cfg.loc (a int) partition by range (a);
create table cfg.loc1 partition of cfg.loc for values from (0) to (10);
create index on cfg.loc1 (a);
create index x on cfg.loc1 (a);
create index on cfg.loc (a);
create index on cfg.loc (a);

create table cfg.named (a int, b int) partition by range (a);
create table cfg.named1 partition of cfg.named for values from (1) to (10);
create index i1 on cfg.named1 (a) with (fillfactor = 50);
create index i on cfg.named (a);
create index zz on cfg.named1 (b);
create index j on cfg.named (b);
comment on index cfg.zz is 'the part''s own';

create table cfg.half (a int) partition by range (a);
create table cfg.half1 partition of cfg.half for values from (1) to (10);
create table cfg.half2 partition of cfg.half for values from (10) to (20);
create index h on only cfg.half (a);
create index h1 on cfg.half1 (a);
create index h2 on cfg.half2 (a);
alter index cfg.h attach partition cfg.h1;
alter index cfg.h attach partition cfg.h2;

create table cfg.none (a int) partition by range (a);
create table cfg.none1 partition of cfg.none for values from (1) to (10);
create index n on cfg.none (a);

create table cfg.names (a int, b int) partition by range (a);
create table cfg.names1 partition of cfg.names for values from (0) to (10);
create index on cfg.names (a);
create index on only cfg.names ((a / b));
create index on cfg.names1 ((a / b));
create index on cfg.names ((b + 1));
create index on cfg.names (a) where b > 1000;
create unique index on cfg.names1 (a);

create table cfg.deep (a int, b int) partition by range (a);
create table cfg.deep1 partition of cfg.deep for values from (10) to (20) partition by hash (b);
create table cfg.deep1_1 partition of cfg.deep1 for values with (modulus 2, remainder 1);
create index on cfg.deep (b);
create index on cfg.deep (b) where a > 0;
