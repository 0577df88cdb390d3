-- after: 1 20 11
SELECT concat_ws(' ', id, gross, tax) FROM cfg.sale
