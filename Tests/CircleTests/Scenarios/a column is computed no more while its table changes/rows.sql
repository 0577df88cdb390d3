-- after: 2019-01-01 2020-01-01
SELECT (SELECT at FROM cfg.users) || ' ' || (SELECT at FROM cfg.team)
