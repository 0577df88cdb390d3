-- plumb:      1
-- revision:   20261121142131
-- revises:    20261121142113
-- message:    tickets are numbered, searched and wait
-- created:    2026-11-21T14:21:31Z
-- loses:      down drops table column cfg.ticket.closed_at with what was written to it
-- loses:      down drops table column cfg.ticket.number with what was written to it
-- loses:      down drops table cfg.ticket_participant with what was written to it
-- loses:      on the way down, label `waiting` of cfg.ticket_state goes
-- seal:       sha256:7f8566b00708a19794addd2c4152b50626291702e31fb63a7581f5ea81a8aa00

-- step 1: transaction
-- AccessExclusive on cfg.ticket, all rows are written anew
-- AccessExclusive on cfg.ticket_participant, no rewrite
DROP TRIGGER ticket_end ON cfg.ticket;

DROP TRIGGER ticket_number ON cfg.ticket;

DROP VIEW cfg.open_ticket;

DROP PROCEDURE cfg.close_forgotten_tickets(interval);

DROP FUNCTION cfg.number_ticket();

DROP FUNCTION cfg.stamp_ticket_end();

DROP INDEX cfg.ticket_open_idx;

DROP INDEX cfg.ticket_search_idx;

DROP INDEX cfg.ticket_participant_user_idx;

ALTER TABLE cfg.ticket
  DROP CONSTRAINT ticket_claimed_by_someone,
  DROP CONSTRAINT ticket_guild_id_number_key,
  ALTER COLUMN state DROP DEFAULT,
  DROP COLUMN search;

ALTER TYPE cfg.ticket_state RENAME TO ticket_state__old;

CREATE TYPE cfg.ticket_state AS ENUM ('open', 'claimed', 'closed');

ALTER TABLE cfg.ticket ALTER COLUMN state SET DATA TYPE cfg.ticket_state USING state::text::cfg.ticket_state;

DROP TYPE cfg.ticket_state__old;

ALTER TABLE cfg.ticket
  ALTER COLUMN state SET DEFAULT 'open'::cfg.ticket_state,
  ADD CONSTRAINT ticket_claimed_by_someone CHECK ((state <> 'claimed'::cfg.ticket_state) OR (claimed_by IS NOT NULL));

CREATE INDEX ticket_open_idx ON cfg.ticket USING btree (guild_id, updated_at) WHERE state <> 'closed'::cfg.ticket_state;

CREATE VIEW cfg.open_ticket AS
SELECT t.id,
    t.guild_id,
    t.subject,
    t.state,
    t.opener_id,
    t.claimed_by,
    (now() - t.updated_at) AS waiting_for
   FROM cfg.ticket t
  WHERE (t.state <> 'closed'::cfg.ticket_state)
  ORDER BY t.updated_at;

COMMENT ON VIEW cfg.open_ticket IS 'What a helper has to look after, longest wait first';

ALTER TABLE cfg.ticket
  DROP COLUMN number,
  DROP COLUMN closed_at;

DROP TABLE cfg.ticket_participant;
