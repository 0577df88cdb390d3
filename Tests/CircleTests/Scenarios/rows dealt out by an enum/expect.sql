-- step 1: transaction
-- AccessExclusive on cfg.other, no rewrite
-- AccessExclusive on cfg.other_new, all rows are written anew
-- AccessExclusive on cfg.ticket, no rewrite
-- AccessExclusive on cfg.ticket_new, all rows are written anew
-- AccessExclusive on cfg.ticket_old, no rewrite
-- AccessExclusive on cfg.ticket_old_1, all rows are written anew
ALTER TABLE cfg.other DETACH PARTITION cfg.other_new;

ALTER TABLE cfg.ticket DETACH PARTITION cfg.ticket_new;

ALTER TABLE cfg.ticket_old DETACH PARTITION cfg.ticket_old_1;

DROP VIEW cfg.seen;

ALTER DOMAIN cfg.alive DROP CONSTRAINT alive_check;

ALTER TYPE cfg.state RENAME TO state__old;

CREATE TYPE cfg.state AS ENUM ('new', 'old');

ALTER TABLE cfg.ticket_new ALTER COLUMN at SET DATA TYPE cfg.state USING at::text::cfg.state;

ALTER TABLE cfg.ticket_old_1 ALTER COLUMN at SET DATA TYPE cfg.state USING at::text::cfg.state;

ALTER DOMAIN cfg.alive RENAME TO alive__old;

CREATE DOMAIN cfg.alive AS cfg.state;

ALTER DOMAIN cfg.alive ADD CONSTRAINT alive_check CHECK (VALUE <> 'old'::cfg.state);

ALTER TABLE cfg.other_new ALTER COLUMN d SET DATA TYPE cfg.alive USING d::text::cfg.alive;

DROP TABLE cfg.other;

DROP DOMAIN cfg.alive__old;

CREATE TABLE cfg.other (
  d cfg.alive
) PARTITION BY LIST (d);

DROP TABLE cfg.ticket_old;

DROP TABLE cfg.ticket;

DROP TYPE cfg.state__old;

CREATE TABLE cfg.ticket (
  id integer NOT NULL,
  at cfg.state NOT NULL,
  CONSTRAINT ticket_pkey PRIMARY KEY (id, at)
) PARTITION BY LIST (at);

CREATE INDEX ticket_at_id_idx ON cfg.ticket USING btree (at, id);

CREATE TABLE cfg.ticket_old PARTITION OF cfg.ticket FOR VALUES IN ('old') PARTITION BY LIST (at);

CREATE VIEW cfg.seen AS
SELECT ticket.id,
    ticket.at
   FROM cfg.ticket;

ALTER TABLE cfg.other ATTACH PARTITION cfg.other_new FOR VALUES IN ('new');

ALTER TABLE cfg.ticket ATTACH PARTITION cfg.ticket_new FOR VALUES IN ('new');

ALTER TABLE cfg.ticket_old ATTACH PARTITION cfg.ticket_old_1 DEFAULT;
