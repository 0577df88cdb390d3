CREATE SCHEMA cfg;
CREATE TYPE cfg.kind AS ENUM ('new', 'old');
CREATE TABLE cfg.log (id bigint GENERATED ALWAYS AS IDENTITY, at date NOT NULL, kind cfg.kind, note text, score int GENERATED ALWAYS AS (length(note) * 2) STORED, size int GENERATED ALWAYS AS (length(note)) STORED, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE cfg.log_2025_01 PARTITION OF cfg.log FOR VALUES FROM ('2025-01-01') TO ('2025-02-01');
CREATE TABLE cfg.log_rest PARTITION OF cfg.log DEFAULT;
CREATE TABLE cfg.detail (log int, what text);
CREATE VIEW cfg.notes AS SELECT id, note FROM cfg.log;
CREATE TABLE cfg.event (id int PRIMARY KEY, what text);
