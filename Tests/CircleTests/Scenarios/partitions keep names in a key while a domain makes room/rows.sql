-- after: 10,20
SELECT string_agg(account, ',' ORDER BY at) FROM cfg.booking
