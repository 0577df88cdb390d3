create schema cfg;
create procedure cfg.tidy(older int default 3, inout done int default 0) language plpgsql as $body$
begin
  done := older; -- $$ inside $$
end
$body$;
create function cfg.f(a int) returns int language plpgsql stable strict parallel safe security definer
  set search_path = cfg, pg_temp as 'begin return a + 1; end';
create function cfg.g(b int) returns bigint language sql begin atomic select b::bigint; end;
