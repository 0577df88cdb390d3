CREATE SCHEMA cfg;
CREATE TABLE cfg.count (relation regclass PRIMARY KEY, type regtype, n bigint NOT NULL DEFAULT 0);
