-- after: 4 8
SELECT w || ' ' || s FROM cfg.c
