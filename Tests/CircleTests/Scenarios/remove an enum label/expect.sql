-- step 1: transaction
-- AccessExclusive on cfg.ticket, all rows are written anew
DROP VIEW cfg.open;

DROP INDEX cfg.ticket_state_idx;

ALTER TABLE cfg.ticket ALTER COLUMN state DROP DEFAULT;

ALTER TYPE cfg.state RENAME TO state__old;

CREATE TYPE cfg.state AS ENUM ('open', 'closed');

ALTER TABLE cfg.ticket
  ALTER COLUMN state SET DATA TYPE cfg.state USING state::text::cfg.state,
  ALTER COLUMN past SET DATA TYPE cfg.state[] USING past::text[]::cfg.state[];

DROP TYPE cfg.state__old;

ALTER TABLE cfg.ticket ALTER COLUMN state SET DEFAULT 'closed'::cfg.state;

CREATE INDEX ticket_state_idx ON cfg.ticket USING btree (state) WHERE state = 'open'::cfg.state;

CREATE VIEW cfg.open AS
SELECT ticket.id
   FROM cfg.ticket
  WHERE (ticket.state = 'open'::cfg.state);
