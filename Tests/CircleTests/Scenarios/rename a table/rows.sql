-- after: 7
select string_agg(id::text, ',') from cfg.ticket
