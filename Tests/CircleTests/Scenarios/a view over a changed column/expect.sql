-- step 1: transaction
-- AccessExclusive on cfg.kept, no rewrite
-- AccessExclusive on cfg.ticket, all rows are written anew
DROP MATERIALIZED VIEW cfg.kept;

DROP VIEW cfg.large;

DROP VIEW cfg.sizes;

ALTER TABLE cfg.ticket ALTER COLUMN size SET DATA TYPE bigint;

CREATE VIEW cfg.sizes WITH (security_barrier = 'true') AS
SELECT ticket.id,
    ticket.size
   FROM cfg.ticket
  WHERE (ticket.size > 1);

CREATE VIEW cfg.large AS
SELECT sizes.id
   FROM cfg.sizes
  WHERE (sizes.size > 100);

CREATE MATERIALIZED VIEW cfg.kept AS
SELECT ticket.size,
    count(*) AS count
   FROM cfg.ticket
  GROUP BY ticket.size;

CREATE UNIQUE INDEX kept_size_idx ON cfg.kept USING btree (size);

COMMENT ON COLUMN cfg.sizes.size IS 'In bytes';

COMMENT ON VIEW cfg.sizes IS 'Grown';

GRANT SELECT (id) ON TABLE cfg.large TO writer;

GRANT SELECT ON TABLE cfg.sizes TO reader;
