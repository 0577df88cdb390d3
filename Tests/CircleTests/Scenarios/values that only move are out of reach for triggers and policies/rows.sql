-- after: 3 6|x 1
SELECT (SELECT amount || ' ' || tax FROM cfg.sale) || '|' || (SELECT b || ' ' || a FROM cfg.child)
