-- step 1: transaction
CREATE OR REPLACE VIEW cfg.offer AS
 SELECT NULL::integer AS id,
    NULL::character varying(10) COLLATE pg_catalog."C" AS name,
    NULL::numeric(5,2) AS price;

CREATE FUNCTION cfg.offers(low integer DEFAULT 0) RETURNS SETOF cfg.offer
    LANGUAGE sql
AS $$SELECT 1, 'x'::varchar(10), 1.5::numeric(5, 2)$$;

CREATE VIEW cfg.special AS
SELECT offers.id,
    offers.name,
    offers.price
   FROM cfg.offers(2) offers;

CREATE OR REPLACE VIEW cfg.offer (id, name, price) AS
SELECT item.id,
    item.name,
    item.price
   FROM cfg.item
UNION
 SELECT special.id,
    special.name,
    special.price
   FROM cfg.special;

CREATE VIEW cfg.cheap AS
SELECT offer.id
   FROM cfg.offer
  WHERE (offer.price < (1)::numeric);

COMMENT ON VIEW cfg.offer IS 'in a circle with the function';
