-- after: (1) (3)
select at::text || ' ' || of_point::text from cfg.map, cfg.of_point
