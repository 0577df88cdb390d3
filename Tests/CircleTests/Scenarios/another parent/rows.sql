-- after: 1 a,2 b
SELECT string_agg(concat_ws(' ', id, what), ',' ORDER BY id) FROM cfg.entry
