-- after: 1
SELECT a FROM cfg.t
