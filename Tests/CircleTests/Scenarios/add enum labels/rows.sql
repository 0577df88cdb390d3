-- after: 1 open {open}
select string_agg(id || ' ' || state || ' ' || past::text, ', ') from cfg.ticket
