CREATE SCHEMA cfg;
CREATE TABLE cfg.ledger (at date NOT NULL, n int) PARTITION BY RANGE (at);
CREATE TABLE cfg.l22 (at date NOT NULL, n int);
CREATE TABLE cfg.l24 PARTITION OF cfg.ledger FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE INDEX by_n ON ONLY cfg.ledger (n, at DESC);
CREATE INDEX l22_n ON cfg.l22 (n, at DESC);
