-- after: 1 x, 2 y
SELECT string_agg(concat_ws(' ', id, terms), ', ' ORDER BY id) FROM cfg.archived
