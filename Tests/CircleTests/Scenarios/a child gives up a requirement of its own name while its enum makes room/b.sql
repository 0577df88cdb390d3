-- needs: 18
CREATE SCHEMA cfg;
CREATE TYPE cfg.sev AS ENUM ('S1', 'S2');
CREATE TABLE cfg.ticket (no int, sev cfg.sev DEFAULT 'S1');
CREATE TABLE cfg.problem (no int, sev cfg.sev DEFAULT 'S2') INHERITS (cfg.ticket);
