-- after: 1 closed {open,closed}
select string_agg(id || ' ' || state || ' ' || past::text, ', ') from cfg.ticket
