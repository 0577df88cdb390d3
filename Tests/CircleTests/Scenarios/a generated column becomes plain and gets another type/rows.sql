-- after: 3 3
SELECT concat_ws(' ', size, words) FROM cfg.item
