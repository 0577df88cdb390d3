-- after: 1 4 1.2500
select string_agg(id || ' ' || priority || ' ' || amount, ', ') from cfg.ticket
