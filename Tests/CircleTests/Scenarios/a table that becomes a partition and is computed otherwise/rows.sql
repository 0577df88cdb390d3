-- after: 1 20 2, 11 40
SELECT string_agg(concat_ws(' ', id, gross, old), ', ' ORDER BY id) FROM cfg.sale
