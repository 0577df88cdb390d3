create schema cfg;
create function cfg.note() returns trigger language plpgsql as $$ begin return null; end $$;
create table cfg.ticket (id bigint primary key, state text, place integer unique deferrable initially deferred);
create constraint trigger noted after insert or update on cfg.ticket deferrable initially deferred
  for each row execute function cfg.note();
insert into cfg.ticket values (1, null, 1), (2, 'closed', 2);
create table cfg.sale (id bigint, day date) partition by list (id);
create table cfg.sale_1 partition of cfg.sale for values in (1);
alter table cfg.sale_1 add constraint sold foreign key (id) references cfg.ticket deferrable initially deferred;
insert into cfg.sale values (1, null);
