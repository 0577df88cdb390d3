-- after: 1 open 10, 2 closed 20|2026-01-01
select (select string_agg(id || ' ' || state || ' ' || guild, ', ' order by id) from cfg.ticket) || '|' || (select day from cfg.sale)
