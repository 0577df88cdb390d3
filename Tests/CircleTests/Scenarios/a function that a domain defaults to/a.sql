CREATE SCHEMA cfg;
CREATE FUNCTION cfg.usual() RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT 5 $$;
CREATE DOMAIN cfg.quantity AS int DEFAULT cfg.usual() CHECK (VALUE > 0);
CREATE TABLE cfg.stock (id int PRIMARY KEY, amount cfg.quantity NOT NULL, more cfg.quantity[]);
INSERT INTO cfg.stock VALUES (1, 3, ARRAY[4, 5]::cfg.quantity[]);
