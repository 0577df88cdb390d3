-- after: 6 8|2 4 6
SELECT (SELECT string_agg(tax::text, ' ' ORDER BY tax) FROM cfg.sale) || '|' || (SELECT string_agg(tax::text, ' ' ORDER BY tax) FROM cfg.parent)
