-- after: 1 1, 2 2
select string_agg(id || ' ' || n, ', ' order by id) from cfg.ticket
