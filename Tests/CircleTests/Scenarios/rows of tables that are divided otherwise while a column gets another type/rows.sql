-- after: 2 1 sad
SELECT (SELECT count(*) FROM cfg.note) || ' ' || (SELECT count(*) FROM cfg.own) || ' ' || (SELECT a FROM cfg.day)
