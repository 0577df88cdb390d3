-- after: 1, 0.5
SELECT concat_ws(', ', id, part) FROM cfg.item
