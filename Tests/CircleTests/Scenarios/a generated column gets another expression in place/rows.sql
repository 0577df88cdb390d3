-- after: 11 12
SELECT string_agg(b::text, ' ' ORDER BY b) FROM cfg.item
