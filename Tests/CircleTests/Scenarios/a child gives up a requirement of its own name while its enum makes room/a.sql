CREATE SCHEMA cfg;
CREATE TYPE cfg.sev AS ENUM ('S0', 'S1', 'S2');
CREATE TABLE cfg.ticket (no int, sev cfg.sev CONSTRAINT ticket_sev NOT NULL DEFAULT 'S1');
CREATE TABLE cfg.problem (no int, sev cfg.sev CONSTRAINT sev_given NOT NULL DEFAULT 'S2') INHERITS (cfg.ticket);
INSERT INTO cfg.problem VALUES (1, 'S2');
