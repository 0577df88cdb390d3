-- after: 2 2026-06-06
SELECT string_agg(concat_ws(' ', id, day), ',' ORDER BY id) FROM cfg.sale
