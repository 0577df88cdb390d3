-- until: 16 (later ones search no schema while an index is made)
CREATE SCHEMA cfg;
SET search_path = cfg;
CREATE FUNCTION cfg.folded(text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT lower($1)';
CREATE FUNCTION cfg.found(text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT folded($1)';
CREATE TABLE cfg.person (name text);
CREATE INDEX person_found ON cfg.person (cfg.found(name));
