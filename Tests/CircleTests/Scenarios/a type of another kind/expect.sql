-- step 1: transaction
-- AccessExclusive on cfg.ticket, all rows are written anew
ALTER DOMAIN cfg.state RENAME TO state__old;

CREATE TYPE cfg.state AS ENUM ('open', 'closed');

ALTER TABLE cfg.ticket ALTER COLUMN state SET DATA TYPE cfg.state USING state::text::cfg.state;

DROP DOMAIN cfg.state__old;

ALTER TYPE cfg.size RENAME TO size__old;

CREATE DOMAIN cfg.size AS integer;

ALTER DOMAIN cfg.size ADD CONSTRAINT size_check CHECK (VALUE > 0);

ALTER TABLE cfg.ticket ALTER COLUMN size SET DATA TYPE cfg.size USING size::text::cfg.size;

DROP TYPE cfg.size__old;
