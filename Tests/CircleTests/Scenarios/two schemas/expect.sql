-- step 1: transaction
-- AccessExclusive on cfg.ticket, no rewrite
-- AccessExclusive on log.entry, no rewrite
ALTER TABLE log.entry
  ADD COLUMN ticket_id bigint,
  ADD CONSTRAINT entry_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES cfg.ticket (id);

CREATE TYPE log.level AS ENUM ('info', 'error');

ALTER TABLE cfg.ticket ADD COLUMN worst log.level;

ALTER TABLE log.entry ADD COLUMN level log.level NOT NULL DEFAULT 'info'::log.level;

CREATE VIEW cfg.loud AS
SELECT e.id
   FROM log.entry e
  WHERE (e.level = 'error'::log.level);
