-- step 1: transaction
CREATE OR REPLACE VIEW cfg.late AS
 SELECT NULL::integer AS id,
    NULL::text AS name;

CREATE FUNCTION cfg.lates() RETURNS SETOF cfg.late
    LANGUAGE sql
AS $$SELECT 1, 'x'$$;

CREATE OR REPLACE VIEW cfg.late (id, name) AS
SELECT item.id,
    item.name
   FROM cfg.item
UNION
 SELECT lates.id,
    lates.name
   FROM cfg.lates() lates;

CREATE OR REPLACE VIEW cfg.offer AS
 SELECT NULL::integer AS id,
    NULL::text AS name;

DROP FUNCTION cfg.offers(integer);

DROP VIEW cfg.offer;

CREATE OR REPLACE VIEW cfg.offer AS
 SELECT NULL::integer AS id,
    NULL::text AS name;

CREATE FUNCTION cfg.offers(low integer, high integer) RETURNS SETOF cfg.offer
    LANGUAGE sql
AS $$SELECT 1, 'x'$$;

CREATE OR REPLACE VIEW cfg.offer (id, name) AS
SELECT item.id,
    item.name
   FROM cfg.item
UNION
 SELECT offers.id,
    offers.name
   FROM cfg.offers(2, 3) offers;

CREATE OR REPLACE VIEW cfg.plain AS
 SELECT NULL::integer AS id;

DROP FUNCTION cfg.plains();

DROP VIEW cfg.plain;

CREATE VIEW cfg.plain AS
SELECT item.id
   FROM cfg.item;

CREATE OR REPLACE VIEW cfg.wide AS
 SELECT NULL::integer AS id,
    NULL::text AS name;

CREATE OR REPLACE FUNCTION cfg.wides() RETURNS SETOF cfg.wide
    LANGUAGE sql IMMUTABLE
AS $$SELECT 1, 'x'$$;

CREATE OR REPLACE VIEW cfg.wide (id, name) AS
SELECT item.id,
    item.name
   FROM cfg.item
UNION
 SELECT wides.id,
    wides.name
   FROM cfg.wides() wides;
