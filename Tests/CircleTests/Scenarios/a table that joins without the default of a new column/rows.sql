-- after: 1 UK
SELECT string_agg(concat_ws(' ', id, region, channel), ', ' ORDER BY id) FROM cfg.sale
