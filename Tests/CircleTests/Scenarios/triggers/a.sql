create schema cfg;
create table cfg.ticket (id bigint primary key, updated_at timestamptz);
create function cfg.touch() returns trigger language plpgsql as $$begin new.updated_at := now(); return new; end$$;
create trigger touch before update on cfg.ticket for each row execute function cfg.touch();
create trigger gone after delete on cfg.ticket for each row execute function cfg.touch();
