-- after: a 4 t
SELECT concat_ws(' ', name, legs, tag) FROM cfg.animal
