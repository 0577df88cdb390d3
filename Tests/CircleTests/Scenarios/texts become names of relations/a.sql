CREATE SCHEMA cfg;
CREATE TABLE cfg.count (relation text PRIMARY KEY, type text, n bigint DEFAULT 0);
