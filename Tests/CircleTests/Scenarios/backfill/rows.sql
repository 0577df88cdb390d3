-- after: 1 open 10, 2 closed 20
select string_agg(id || ' ' || state || ' ' || guild_id, ', ' order by id) from cfg.ticket
