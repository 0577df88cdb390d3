CREATE SCHEMA cfg;
CREATE TABLE cfg.original (id integer GENERATED ALWAYS AS IDENTITY, name text);
-- Its sequence is one of bigint with the bounds of integer.
CREATE TABLE cfg.copy (LIKE cfg.original INCLUDING ALL);
ALTER TABLE cfg.copy ADD COLUMN more text;
