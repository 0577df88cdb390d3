-- after: cfg.log_2025_01 1 new x 1, cfg.log_rest 2 old yy 2, cfg.log_rest 3; 3; 9 45
SELECT concat_ws('; ',
  (SELECT string_agg(concat_ws(' ', tableoid::regclass, id, kind, note, size), ', ' ORDER BY id) FROM cfg.log),
  (SELECT last_value FROM cfg.log_id_seq), (SELECT concat_ws(' ', count(*), sum(id)) FROM cfg.event))
