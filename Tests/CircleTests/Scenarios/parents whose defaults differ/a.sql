CREATE SCHEMA cfg;
CREATE TABLE cfg.tracked (at timestamptz, by varchar(30) DEFAULT CURRENT_USER);
CREATE TABLE cfg.priced (price numeric, by varchar(30) DEFAULT 'pricing');
CREATE TABLE cfg.bed (kind text) INHERITS (cfg.tracked);
CREATE TABLE cfg.device (by varchar(30) DEFAULT 'device-desk') INHERITS (cfg.tracked, cfg.priced);
