-- after: 15 6 30 m4
SELECT concat_ws(' ', sum(code), (SELECT sum(size) FROM cfg.thing), (SELECT sum(stock) FROM cfg.item), (SELECT thread FROM cfg.screw WHERE code = 3)) FROM (SELECT code FROM cfg.part UNION ALL SELECT code FROM ONLY cfg.item) t
