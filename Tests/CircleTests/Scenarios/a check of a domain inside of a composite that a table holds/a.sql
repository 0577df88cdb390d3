CREATE SCHEMA cfg;
CREATE DOMAIN cfg.code AS text;
CREATE TYPE cfg.pair AS (c cfg.code, n int);
