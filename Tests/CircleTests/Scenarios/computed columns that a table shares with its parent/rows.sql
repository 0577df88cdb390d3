-- after: 4 7
SELECT (SELECT sum FROM cfg.post) || ' ' || (SELECT sum FROM cfg.log)
