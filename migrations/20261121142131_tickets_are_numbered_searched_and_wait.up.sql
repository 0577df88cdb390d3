-- plumb:      1
-- revision:   20261121142131
-- revises:    20261121142113
-- message:    tickets are numbered, searched and wait
-- created:    2026-11-21T14:21:31Z
-- risk:       medium, live rows may break it: cfg.ticket.ticket_guild_id_number_key
-- proven:     PostgreSQL 15.20, up and down
-- seal:       sha256:7f4c193079b96077b62f76e45752a5bb6a1b8b6ed3e0f2d0f636762be725e782

-- step 1: transaction
-- AccessExclusive on cfg.ticket, all rows are written anew
DROP VIEW cfg.open_ticket;

CREATE TABLE cfg.ticket_participant (
  ticket_id bigint NOT NULL,
  user_id bigint NOT NULL,
  added_by bigint NOT NULL,
  added_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT ticket_participant_pkey PRIMARY KEY (ticket_id, user_id),
  CONSTRAINT ticket_participant_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES cfg.ticket (id) ON DELETE CASCADE
);

ALTER TABLE cfg.ticket ADD COLUMN number integer;

UPDATE cfg.ticket SET number = (select count(*) from cfg.ticket as older
  where older.guild_id = ticket.guild_id and older.id <= ticket.id)
 WHERE number IS NULL;

ALTER TABLE cfg.ticket
  ALTER COLUMN number SET NOT NULL,
  ADD COLUMN closed_at timestamp with time zone,
  ADD COLUMN search tsvector GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, ((subject || ' '::text) || COALESCE(topic, ''::text)))) STORED NOT NULL,
  ADD CONSTRAINT ticket_guild_id_number_key UNIQUE (guild_id, number);

CREATE INDEX ticket_search_idx ON cfg.ticket USING gin (search);

CREATE INDEX ticket_participant_user_idx ON cfg.ticket_participant USING btree (user_id);

ALTER TYPE cfg.ticket_state ADD VALUE 'waiting' AFTER 'claimed';

-- step 2: transaction
-- ShareRowExclusive on cfg.ticket, no rewrite
-- ShareUpdateExclusive on cfg.ticket_participant, no rewrite
CREATE FUNCTION cfg.number_ticket() RETURNS trigger
    LANGUAGE plpgsql
AS $$begin
  perform 1 from cfg.guild where id = new.guild_id for update;
  select coalesce(max(number), 0) + 1 into new.number
    from cfg.ticket where guild_id = new.guild_id;
  return new;
end
$$;

CREATE FUNCTION cfg.stamp_ticket_end() RETURNS trigger
    LANGUAGE plpgsql
AS $$begin
  new.closed_at := case when new.state = 'closed' then now() end;
  return new;
end
$$;

CREATE PROCEDURE cfg.close_forgotten_tickets(older_than interval)
    LANGUAGE sql
AS $$update cfg.ticket set state = 'closed'
 where state = 'waiting' and updated_at < now() - older_than
$$;

CREATE VIEW cfg.open_ticket AS
SELECT t.id,
    t.guild_id,
    t.number,
    t.subject,
    t.state,
    t.opener_id,
    t.claimed_by,
    (now() - t.updated_at) AS waiting_for
   FROM cfg.ticket t
  WHERE (t.state <> 'closed'::cfg.ticket_state)
  ORDER BY t.updated_at;

CREATE TRIGGER ticket_end BEFORE UPDATE OF state ON cfg.ticket FOR EACH ROW WHEN (old.state IS DISTINCT FROM new.state) EXECUTE FUNCTION cfg.stamp_ticket_end();

CREATE TRIGGER ticket_number BEFORE INSERT ON cfg.ticket FOR EACH ROW EXECUTE FUNCTION cfg.number_ticket();

COMMENT ON FUNCTION cfg.number_ticket() IS 'Gives a new ticket the next number of its guild; the guild''s row serves as the lock';

COMMENT ON FUNCTION cfg.stamp_ticket_end() IS 'A ticket that is closed has an end, one that is opened again has none';

COMMENT ON PROCEDURE cfg.close_forgotten_tickets(interval) IS 'Run by the bot once a day';

COMMENT ON TABLE cfg.ticket_participant IS 'Who was added to a ticket besides its opener';

COMMENT ON COLUMN cfg.ticket.number IS 'Counts within the guild, given by ticket_number';

COMMENT ON TYPE cfg.ticket_state IS '`waiting` is claimed, with the ball in the opener''s court';

COMMENT ON VIEW cfg.open_ticket IS 'What a helper has to look after, longest wait first';
