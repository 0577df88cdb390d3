-- step 1: transaction
-- AccessExclusive on cfg.ticket, no rewrite
DROP VIEW cfg.short;

DROP INDEX cfg.ticket_short_idx;

DROP FUNCTION cfg.shorten(text);

CREATE FUNCTION cfg.shorten(bigint) RETURNS text
    LANGUAGE sql IMMUTABLE
AS $$select 'no. ' || $1$$;

CREATE FUNCTION cfg.shorten(what text, length integer DEFAULT 10) RETURNS text
    LANGUAGE sql IMMUTABLE
AS $$select left($1, $2)$$;

CREATE INDEX ticket_short_idx ON cfg.ticket USING btree (cfg.shorten(note));

CREATE VIEW cfg.short AS
SELECT ticket.id,
    cfg.shorten(ticket.note) AS note
   FROM cfg.ticket;

COMMENT ON FUNCTION cfg.shorten(text, integer) IS 'The beginning';
