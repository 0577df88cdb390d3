CREATE SCHEMA cfg;
CREATE TABLE cfg.item (id integer, name varchar(10) COLLATE "C", price numeric(5, 2));
CREATE VIEW cfg.offer AS SELECT id, name, price FROM cfg.item;
CREATE FUNCTION cfg.offers(low integer DEFAULT 0) RETURNS SETOF cfg.offer LANGUAGE sql
  AS $$SELECT 1, 'x'::varchar(10), 1.5::numeric(5, 2)$$;
CREATE VIEW cfg.special AS SELECT id, name, price FROM cfg.offers(2);
CREATE OR REPLACE VIEW cfg.offer AS SELECT id, name, price FROM cfg.item UNION SELECT id, name, price FROM cfg.special;
COMMENT ON VIEW cfg.offer IS 'in a circle with the function';
CREATE VIEW cfg.cheap AS SELECT id FROM cfg.offer WHERE price < 1;
