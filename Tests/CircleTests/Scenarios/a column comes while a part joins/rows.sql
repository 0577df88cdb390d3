-- after: 1,web 2,web
SELECT string_agg(id || ',' || channel, ' ' ORDER BY id) FROM cfg.orders
