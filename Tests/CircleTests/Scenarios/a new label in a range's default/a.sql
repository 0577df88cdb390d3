CREATE SCHEMA cfg;
CREATE TYPE cfg.triage AS ENUM ('blue', 'red');
CREATE TYPE cfg.span AS RANGE (subtype = cfg.triage);
CREATE DOMAIN cfg.filled AS cfg.span CHECK (NOT isempty(VALUE));
CREATE TABLE cfg.bay (code text, accepts cfg.filled NOT NULL DEFAULT '[blue,red]');
INSERT INTO cfg.bay VALUES ('a');
