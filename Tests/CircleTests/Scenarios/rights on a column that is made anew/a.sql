CREATE SCHEMA cfg;
CREATE TABLE cfg.line (id int PRIMARY KEY, qty int NOT NULL, total int, note text);
GRANT SELECT (id, total), UPDATE (note) ON cfg.line TO pg_monitor;
GRANT SELECT (total) ON cfg.line TO pg_read_all_stats WITH GRANT OPTION;
INSERT INTO cfg.line VALUES (1, 2, 2, 'x');
