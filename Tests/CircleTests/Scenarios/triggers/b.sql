create schema cfg;
create table cfg.ticket (id bigint primary key, updated_at timestamptz);
create function cfg.touch() returns trigger language plpgsql as $$
begin
  -- later than before
  new.updated_at := clock_timestamp();
  return new;
end
$$;
create function cfg.count() returns trigger language plpgsql as $$begin return null; end$$;
create trigger touch before insert or update of id on cfg.ticket
  for each row when (new.id > 0) execute function cfg.touch('x');
create trigger counted after insert on cfg.ticket
  referencing new table as added for each statement execute function cfg.count();
comment on trigger touch on cfg.ticket is 'Touches';
alter table cfg.ticket disable trigger counted;
