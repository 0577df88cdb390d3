-- step 1: transaction
-- AccessExclusive on cfg.ticket, all rows are written anew
DROP INDEX cfg.ticket_search_idx;

ALTER TABLE cfg.ticket
  DROP COLUMN search,
  ADD COLUMN search tsvector GENERATED ALWAYS AS (to_tsvector('english'::regconfig, subject)) STORED,
  ALTER COLUMN twice DROP EXPRESSION;

CREATE INDEX ticket_search_idx ON cfg.ticket USING gin (search);

ALTER TABLE cfg.ticket
  DROP COLUMN plain,
  ADD COLUMN plain text GENERATED ALWAYS AS (lower(subject)) STORED;
