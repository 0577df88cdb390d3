-- after: 3 6
SELECT concat_ws(' ', amount, reserve) FROM cfg.stock
