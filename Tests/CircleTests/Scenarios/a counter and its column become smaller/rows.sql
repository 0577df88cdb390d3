-- after: hanna=1, luc=2, next 3
WITH n AS (INSERT INTO cfg.trader (login) VALUES ('x') RETURNING id)
SELECT 'hanna=' || (SELECT id FROM cfg.trader WHERE login = 'hanna') || ', luc=' || (SELECT id FROM cfg.trader WHERE login = 'luc') || ', next ' || (SELECT id FROM n);
