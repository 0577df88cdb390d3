-- after: cfg.log_rest 1 a
SELECT concat_ws(' ', tableoid::regclass, id, k) FROM cfg.log
