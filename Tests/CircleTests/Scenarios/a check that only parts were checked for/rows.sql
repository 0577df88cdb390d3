-- after: 2/3/4
SELECT string_agg(v::text, '/' ORDER BY v) FROM (SELECT value FROM cfg.reading UNION ALL SELECT price FROM cfg.asset) AS x (v);
