CREATE SCHEMA cfg;
CREATE TABLE cfg.event (at date NOT NULL, what text) PARTITION BY RANGE (at);
CREATE TABLE cfg.event_2025 PARTITION OF cfg.event FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE cfg.event_2026_01 PARTITION OF cfg.event FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE cfg.event_2026_02 PARTITION OF cfg.event FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');
CREATE TABLE cfg.event_old PARTITION OF cfg.event FOR VALUES FROM (MINVALUE) TO ('2025-01-01');
CREATE TABLE cfg.event_rest PARTITION OF cfg.event DEFAULT;
INSERT INTO cfg.event VALUES ('2024-05-01', 'old'), ('2025-03-01', 'first half'), ('2025-09-01', 'second half'),
  ('2026-01-05', 'january'), ('2026-02-05', 'february'), ('2026-09-01', 'rest');
