CREATE SCHEMA cfg;
ALTER DEFAULT PRIVILEGES IN SCHEMA cfg GRANT ALL ON TABLES TO pg_monitor, pg_read_all_stats, CURRENT_USER;
CREATE TABLE cfg.secret (id int PRIMARY KEY);
REVOKE ALL ON cfg.secret FROM pg_monitor;
CREATE VIEW cfg.seen AS SELECT id FROM cfg.secret;
