-- after: 1 new,2 old
SELECT string_agg(id || ' ' || state, ',' ORDER BY id) FROM cfg.base
