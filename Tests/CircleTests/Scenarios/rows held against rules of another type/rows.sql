-- after: 1 ok, 2 ok
SELECT string_agg(concat_ws(' ', id, mood), ', ' ORDER BY id) FROM cfg.log
