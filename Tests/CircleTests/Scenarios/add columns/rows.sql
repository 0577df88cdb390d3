-- after: 1 open {} 4, 2 open {} 4
select string_agg(id || ' ' || state || ' ' || tags::text || ' ' || length, ', ' order by id) from cfg.ticket
