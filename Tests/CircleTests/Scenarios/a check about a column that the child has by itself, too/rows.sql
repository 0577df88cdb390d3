-- after: 4 5
SELECT concat_ws(' ', id, mine) FROM cfg.child
