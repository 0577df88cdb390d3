CREATE SCHEMA cfg;
CREATE TABLE cfg.contract (id integer NOT NULL, terms text, valid_from date DEFAULT '2020-01-01', valid_to date DEFAULT 'infinity');
CREATE TABLE cfg.archived (archived_at timestamp DEFAULT '2020-01-01' NOT NULL, reason text) INHERITS (cfg.contract);
ALTER TABLE cfg.archived ALTER COLUMN valid_to DROP DEFAULT;
INSERT INTO cfg.archived (id, terms) VALUES (1, 'x'), (2, 'y');
