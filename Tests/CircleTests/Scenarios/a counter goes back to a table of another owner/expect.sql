-- step 1: transaction
-- AccessExclusive on cfg.event, no rewrite
ALTER SEQUENCE cfg.event_seq OWNED BY NONE;

LOCK TABLE cfg.event IN ACCESS EXCLUSIVE MODE;

CREATE TABLE cfg."event (its rows)" AS SELECT id, at FROM ONLY cfg.event;

DROP TABLE cfg.event;

CREATE TABLE cfg.event (
  id bigint NOT NULL DEFAULT nextval('cfg.event_seq'::regclass),
  at date NOT NULL
) PARTITION BY RANGE (at);

INSERT INTO cfg.event (id, at) SELECT id, at FROM cfg."event (its rows)";

DROP TABLE cfg."event (its rows)";

ALTER TABLE cfg.event OWNER TO writer;

ALTER SEQUENCE cfg.event_seq OWNER TO writer;

ALTER SEQUENCE cfg.event_seq OWNED BY cfg.event.id;
