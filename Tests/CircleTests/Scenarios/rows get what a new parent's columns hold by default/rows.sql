-- after: x 1 none 2026-02-02, y 2 none 2026-02-02
SELECT string_agg(concat_ws(' ', note, id, label, made), ', ' ORDER BY note) FROM cfg.child
