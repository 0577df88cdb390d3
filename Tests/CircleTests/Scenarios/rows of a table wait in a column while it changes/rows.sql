-- after: 1 (7,"it's ""x""") (7,) {"(1,a)","(2,)"};2   
SELECT string_agg(concat_ws(' ', at, coalesce(was::text, ''), coalesce(seen::text, ''), coalesce(several::text, '')), ';' ORDER BY at) FROM cfg.history
