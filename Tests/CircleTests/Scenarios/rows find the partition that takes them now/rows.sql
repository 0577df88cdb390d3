-- after: cfg.l_eu_1 de 5, cfg.l_eu_2 gb 60, cfg.l_us fr 150, cfg.l_us us 3; cfg.p1 1 1, cfg.p2 2 12, cfg.p3y 3 25, cfg.pd 4 200; 20 20
SELECT concat_ws('; ',
  (SELECT string_agg(concat_ws(' ', tableoid::regclass, region, n), ', ' ORDER BY tableoid::regclass::text, region) FROM cfg.l),
  (SELECT string_agg(concat_ws(' ', tableoid::regclass, id, at), ', ' ORDER BY id) FROM cfg.log),
  (SELECT concat_ws(' ', count(*), sum((satisfies_hash_partition('cfg.h'::regclass, 4, right(tableoid::regclass::text, 1)::int, a))::int)) FROM cfg.h))
