CREATE SCHEMA cfg;
CREATE TABLE cfg.item (id integer, name text);
-- another function
CREATE VIEW cfg.offer AS SELECT id, name FROM cfg.item;
CREATE FUNCTION cfg.offers(low integer, high integer) RETURNS SETOF cfg.offer LANGUAGE sql AS $$SELECT 1, 'x'$$;
CREATE OR REPLACE VIEW cfg.offer AS SELECT id, name FROM cfg.item UNION SELECT id, name FROM cfg.offers(2, 3);
-- no circle any more
CREATE VIEW cfg.plain AS SELECT id FROM cfg.item;
-- another column, and the function by a replacement
CREATE VIEW cfg.wide AS SELECT id, name FROM cfg.item;
CREATE FUNCTION cfg.wides() RETURNS SETOF cfg.wide LANGUAGE sql IMMUTABLE AS $$SELECT 1, 'x'$$;
CREATE OR REPLACE VIEW cfg.wide AS SELECT id, name FROM cfg.item UNION SELECT id, name FROM cfg.wides();
-- a circle that was none, with a column more
CREATE VIEW cfg.late AS SELECT id, name FROM cfg.item;
CREATE FUNCTION cfg.lates() RETURNS SETOF cfg.late LANGUAGE sql AS $$SELECT 1, 'x'$$;
CREATE OR REPLACE VIEW cfg.late AS SELECT id, name FROM cfg.item UNION SELECT id, name FROM cfg.lates();
