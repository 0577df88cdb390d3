-- after: 7 t 2020-01-01
SELECT concat_ws(' ', a, b, c, d, "E e") FROM cfg.t
