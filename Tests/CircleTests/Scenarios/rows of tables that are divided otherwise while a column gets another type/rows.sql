-- after: 2 1
SELECT (SELECT count(*) FROM cfg.note) || ' ' || (SELECT count(*) FROM cfg.own)
