-- after: 1 a Adams, 1 b Brown
SELECT string_agg(concat_ws(' ', id, nick, family), ', ' ORDER BY nick) FROM cfg.person
