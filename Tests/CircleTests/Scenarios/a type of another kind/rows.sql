-- after: 1 open 2,2 closed
SELECT string_agg(concat_ws(' ', id, state, size), ',' ORDER BY id) FROM cfg.ticket
