-- step 1: transaction
-- AccessExclusive on cfg.ticket, no rewrite
ALTER TABLE cfg.ticket
  ADD COLUMN topic text,
  ADD COLUMN state text NOT NULL DEFAULT 'open'::text,
  ADD COLUMN tags text[] NOT NULL DEFAULT '{}'::text[],
  ADD COLUMN opened_at timestamp with time zone NOT NULL DEFAULT now(),
  ADD COLUMN length integer NOT NULL DEFAULT length('four'::text);

CREATE INDEX ticket_open_idx ON cfg.ticket USING btree (guild_id) WHERE state = 'open'::text;
