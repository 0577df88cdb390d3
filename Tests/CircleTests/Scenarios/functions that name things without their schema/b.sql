CREATE SCHEMA cfg;
SET search_path = cfg;
CREATE TYPE level AS ENUM ('low', 'high');
CREATE FUNCTION plain(text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT lower($1)';
CREATE FUNCTION known(text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT plain($1)';
CREATE FUNCTION top() RETURNS level LANGUAGE plpgsql IMMUTABLE AS 'BEGIN RETURN ''high''::level; END';
CREATE TABLE item (id int, name text, l level NOT NULL, CONSTRAINT top_ck CHECK (l <= top()));
CREATE TABLE tag (name text, k text GENERATED ALWAYS AS (known(name)) STORED);
CREATE VIEW high AS SELECT id FROM item WHERE l = top();
