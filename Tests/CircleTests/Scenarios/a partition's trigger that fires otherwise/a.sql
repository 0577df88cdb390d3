create schema cfg;
create function cfg.touch() returns trigger language plpgsql as 'begin return new; end';
create table cfg.whole (id int) partition by list (id);
create table cfg.always partition of cfg.whole for values in (1);
create table cfg.usual partition of cfg.whole for values in (2);
create table cfg.silent partition of cfg.whole for values in (3);
create trigger touch before insert on cfg.whole for each row execute function cfg.touch();
alter table cfg.always enable always trigger touch;
alter table cfg.silent disable trigger touch;
