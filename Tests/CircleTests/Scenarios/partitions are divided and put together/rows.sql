-- after: cfg.event_2025_1 first half, cfg.event_2025_2 second half, cfg.event_2026_q1 january, cfg.event_2026_q1 february, cfg.event_rest rest
SELECT string_agg(concat_ws(' ', tableoid::regclass, what), ', ' ORDER BY at) FROM cfg.event
