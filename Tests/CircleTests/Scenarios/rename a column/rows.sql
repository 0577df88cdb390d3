-- after: 1 help HELP
select string_agg(id || ' ' || topic || ' ' || upper, ', ' order by id) from cfg.ticket
