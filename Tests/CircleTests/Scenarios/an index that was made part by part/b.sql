create schema cfg;
create table cfg.w (c1 int, c2 int) partition by range (c1);
create table cfg.w0 partition of cfg.w for values from (0) to (10) partition by list (c2);
create table cfg.w01 partition of cfg.w0 for values in (1);
create index w_index on only cfg.w (c1);
create index w0_index on only cfg.w0 (c1);
alter index cfg.w_index attach partition cfg.w0_index;
create index w01_index on only cfg.w01 (c1);
alter index cfg.w0_index attach partition cfg.w01_index;
