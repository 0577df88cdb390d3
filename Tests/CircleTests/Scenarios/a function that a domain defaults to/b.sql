CREATE SCHEMA cfg;
CREATE FUNCTION cfg.usual() RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT 6 $$;
CREATE DOMAIN cfg.quantity AS int DEFAULT cfg.usual() CHECK (VALUE > 0);
CREATE TABLE cfg.stock (
  id int PRIMARY KEY, amount cfg.quantity NOT NULL, more cfg.quantity[], reserve cfg.quantity NOT NULL);
