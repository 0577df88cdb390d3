-- after: 1 a 5
SELECT string_agg(concat_ws(' ', id, code, number), ',' ORDER BY id) FROM cfg.child
