-- after: Ada King 6,Tom Ash 10 7
SELECT string_agg(name || ' ' || twice, ',' ORDER BY id) || ' ' || (SELECT past FROM cfg.step) FROM cfg.person
