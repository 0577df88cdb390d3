-- step 1: transaction
-- AccessExclusive on cfg.gone, no rewrite
DROP FUNCTION cfg.gone();

CREATE TABLE cfg.secret (
  id integer NOT NULL,
  CONSTRAINT secret_pkey PRIMARY KEY (id)
);

CREATE VIEW cfg.seen AS
SELECT secret.id
   FROM cfg.secret;

REVOKE ALL ON TABLE cfg.secret FROM pg_monitor;

GRANT ALL ON TABLE cfg.secret TO pg_read_all_stats;

GRANT ALL ON TABLE cfg.seen TO pg_monitor;

GRANT ALL ON TABLE cfg.seen TO pg_read_all_stats;

DROP TABLE cfg.gone;
