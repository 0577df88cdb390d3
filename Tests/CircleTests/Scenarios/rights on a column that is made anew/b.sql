CREATE SCHEMA cfg;
CREATE TABLE cfg.line (id int PRIMARY KEY, qty int NOT NULL, total int GENERATED ALWAYS AS (qty) STORED, note text);
GRANT SELECT (id, total), UPDATE (note, total) ON cfg.line TO pg_monitor;
GRANT SELECT (total) ON cfg.line TO pg_read_all_stats WITH GRANT OPTION;
