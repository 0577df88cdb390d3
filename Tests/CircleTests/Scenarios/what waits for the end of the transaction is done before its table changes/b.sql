create schema cfg;
create function cfg.note() returns trigger language plpgsql as $$ begin return null; end $$;
create table cfg.ticket (id bigint primary key, state text not null, place integer unique deferrable initially deferred, guild bigint not null);
create constraint trigger noted after insert or update on cfg.ticket deferrable initially deferred
  for each row execute function cfg.note();
create table cfg.sale (id bigint, day date not null) partition by list (id);
create table cfg.sale_1 partition of cfg.sale for values in (1);
alter table cfg.sale_1 add constraint sold foreign key (id) references cfg.ticket deferrable initially deferred;
