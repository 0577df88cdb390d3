-- step 1: transaction
-- AccessExclusive on cfg.ticket, all rows are written anew
DROP VIEW cfg.urgent;

ALTER TABLE cfg.ticket
  ALTER COLUMN priority DROP DEFAULT,
  ALTER COLUMN id SET DATA TYPE bigint,
  ALTER COLUMN priority SET DATA TYPE integer USING priority::integer + 1,
  ALTER COLUMN amount SET DATA TYPE numeric(12,4),
  ALTER COLUMN title SET DATA TYPE character varying(80),
  ALTER COLUMN priority SET DEFAULT 1;

CREATE VIEW cfg.urgent AS
SELECT ticket.id,
    ticket.priority
   FROM cfg.ticket
  WHERE (ticket.id > 0);

COMMENT ON VIEW cfg.urgent IS 'What burns';
