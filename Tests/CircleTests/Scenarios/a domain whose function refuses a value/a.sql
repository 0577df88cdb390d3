create schema cfg;
create function cfg.finite(v numeric) returns boolean language plpgsql immutable as $$
begin
  if v is null or v = 'NaN' then raise exception 'not finite'; end if;
  return true;
end $$;
create domain cfg.amount as numeric check (cfg.finite(value));
create table cfg.bill (id int, amount cfg.amount);
