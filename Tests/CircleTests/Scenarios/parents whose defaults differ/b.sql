CREATE SCHEMA cfg;
CREATE TABLE cfg.tracked (at timestamptz, by varchar(30) DEFAULT CURRENT_USER);
CREATE TABLE cfg.priced (price numeric, by varchar(30) DEFAULT 'pricing');
CREATE TABLE cfg.bed (kind text, by varchar(30) DEFAULT 'bed-desk') INHERITS (cfg.tracked, cfg.priced);
CREATE TABLE cfg.device (volts int, by varchar(30) DEFAULT 'device-desk') INHERITS (cfg.tracked, cfg.priced);
