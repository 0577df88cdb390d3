CREATE SCHEMA cfg;
CREATE TABLE cfg.account (id bigint PRIMARY KEY);
CREATE TABLE cfg.invoice (region text, at date NOT NULL, account_id bigint, memo text, cents bigint NOT NULL DEFAULT 0, CONSTRAINT cents CHECK (cents >= 0 OR memo IS NOT NULL)) PARTITION BY LIST (region);
CREATE TABLE cfg.eu PARTITION OF cfg.invoice FOR VALUES IN ('eu') PARTITION BY RANGE (at);
CREATE TABLE cfg.eu_2025 PARTITION OF cfg.eu FOR VALUES FROM ('2025-01-01') TO ('2026-01-01') PARTITION BY RANGE (at);
CREATE TABLE cfg.eu_2023 (region text, at date NOT NULL, account_id int, memo varchar(100), cents int NOT NULL DEFAULT 0);
CREATE INDEX memo ON ONLY cfg.invoice (lower(memo)) WHERE memo IS NOT NULL;
ALTER TABLE cfg.invoice ADD CONSTRAINT account_fk FOREIGN KEY (account_id) REFERENCES cfg.account (id) ON DELETE RESTRICT;
