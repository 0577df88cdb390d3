-- after: 1,r1 2,r2
SELECT string_agg(e.id || ',' || (SELECT relname FROM pg_class WHERE oid = r.tableoid), ' ' ORDER BY e.id) FROM cfg.e JOIN cfg.r ON r.id = e.r_id
