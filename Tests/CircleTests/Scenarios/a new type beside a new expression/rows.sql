-- after: 30
SELECT twice FROM cfg.item
