-- after: 100,110,120 120 1,2 2
SELECT concat_ws(' ', (SELECT string_agg(id::text, ',' ORDER BY id) FROM cfg.queue), q.last_value,
  (SELECT string_agg(id::text, ',' ORDER BY id) FROM cfg.base), b.last_value)
FROM cfg.queue_id_seq q, cfg.base_id_seq b;
