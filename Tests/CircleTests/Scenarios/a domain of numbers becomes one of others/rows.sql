-- after: 40 {1,2},7 - 12
SELECT string_agg(concat_ws(' ', on_hand, ordered), ',' ORDER BY id) || ' - ' || (SELECT on_hand FROM cfg.yearly) FROM cfg.stock
