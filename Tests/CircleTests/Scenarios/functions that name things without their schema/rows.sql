-- after: b
SELECT k FROM cfg.tag
