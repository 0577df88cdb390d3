-- after: 1 Graz, 2 Linz
SELECT string_agg(concat_ws(' ', id, trim(city)), ', ' ORDER BY id) FROM cfg.person
