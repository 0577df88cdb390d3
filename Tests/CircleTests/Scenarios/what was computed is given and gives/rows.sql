-- after: [2026-01-02,2026-01-05) 2026-01-02 2026-01-05
SELECT concat_ws(' ', stay, arrive, depart) FROM cfg.booking
