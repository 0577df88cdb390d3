-- after: 6 13, 8 14|2 4
SELECT (SELECT string_agg(tax || ' ' || label, ', ' ORDER BY tax) FROM cfg.sale) || '|' || (SELECT string_agg(tax::text, ' ' ORDER BY tax) FROM cfg.parent)
