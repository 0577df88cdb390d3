create schema cfg;
create table cfg.event (at int not null, region varchar(10)) partition by list (region);
create table cfg.event_north partition of cfg.event for values in ('north');
create table cfg.event_rest partition of cfg.event default;
create table cfg.log (at int not null, region varchar(10)) partition by range (at);
create table cfg.log_2 (like cfg.log) partition by list (region);
alter table cfg.log attach partition cfg.log_2 for values from (10) to (20);
create table cfg.log_2_north partition of cfg.log_2 for values in ('north');
