-- step 1: transaction
-- AccessExclusive on cfg.detail, no rewrite
-- AccessExclusive on cfg.event, no rewrite
-- AccessExclusive on cfg.event_0, no rewrite
-- AccessExclusive on cfg.event_1, no rewrite
-- AccessExclusive on cfg.event_1_a, no rewrite
-- AccessExclusive on cfg.log, no rewrite
DROP VIEW cfg.notes;

ALTER TABLE cfg.detail DROP CONSTRAINT detail_log_fkey;

LOCK TABLE cfg.event_0, cfg.event_1 IN ACCESS EXCLUSIVE MODE;

CREATE TABLE cfg."event (its rows)" AS SELECT id, what FROM ONLY cfg.event_0 UNION ALL SELECT id, what FROM cfg.event_1;

LOCK TABLE cfg.log IN ACCESS EXCLUSIVE MODE;

CREATE TABLE cfg."log (its rows)" AS SELECT id, at, kind::text, note FROM ONLY cfg.log;

CREATE TABLE cfg."log (its id)" AS SELECT last_value, is_called FROM cfg.log_id_seq;

ALTER TYPE cfg.kind RENAME TO kind__old;

CREATE TYPE cfg.kind AS ENUM ('new', 'old');

DROP TABLE cfg.event_0;

DROP TABLE cfg.event_1_a;

DROP TABLE cfg.event_1;

DROP TABLE cfg.event;

CREATE TABLE cfg.event (
  id integer NOT NULL,
  what text,
  CONSTRAINT event_pkey PRIMARY KEY (id)
);

INSERT INTO cfg.event (id, what) SELECT id, what FROM cfg."event (its rows)";

DROP TABLE cfg."event (its rows)";

DROP TABLE cfg.log;

DROP TYPE cfg.kind__old;

CREATE TABLE cfg.log (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  at date NOT NULL,
  kind cfg.kind,
  note text,
  score integer GENERATED ALWAYS AS (length(note) * 2) STORED,
  size integer GENERATED ALWAYS AS (length(note)) STORED,
  CONSTRAINT log_pkey PRIMARY KEY (id, at)
) PARTITION BY RANGE (at);

CREATE TABLE cfg.log_2025_01 PARTITION OF cfg.log FOR VALUES FROM ('2025-01-01') TO ('2025-02-01');

CREATE TABLE cfg.log_rest PARTITION OF cfg.log DEFAULT;

INSERT INTO cfg.log (id, at, kind, note) OVERRIDING SYSTEM VALUE SELECT id, at, kind::text::cfg.kind AS kind, note FROM cfg."log (its rows)";

SET CONSTRAINTS ALL IMMEDIATE;

DROP TABLE cfg."log (its rows)";

SELECT pg_catalog.setval('cfg.log_id_seq', last_value, is_called) FROM cfg."log (its id)";

DROP TABLE cfg."log (its id)";

CREATE VIEW cfg.notes AS
SELECT log.id,
    log.note
   FROM cfg.log;
