insert into cfg.log values ('2025-03-01', 'a'), ('2026-03-01', 'b');
