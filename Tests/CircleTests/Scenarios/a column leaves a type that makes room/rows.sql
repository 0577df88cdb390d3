-- after: a b {c}
SELECT concat_ws(' ', code, old, list) FROM cfg.item
