-- step 1: transaction
ALTER TYPE cfg.aa ADD VALUE 'y';

-- step 2: transaction
-- AccessExclusive on cfg.log, no rewrite
LOCK TABLE cfg.log IN ACCESS EXCLUSIVE MODE;

CREATE TABLE cfg."log (its rows)" AS SELECT id, at, k::text FROM ONLY cfg.log;

DROP TABLE cfg.log;

ALTER TYPE cfg.kind ADD VALUE 'b';

-- step 3: transaction
-- AccessExclusive on cfg.log (its rows), no rewrite
CREATE TABLE cfg.log (
  id integer NOT NULL,
  at date NOT NULL,
  k cfg.kind DEFAULT 'b'::cfg.kind,
  CONSTRAINT log_pkey PRIMARY KEY (id, at)
) PARTITION BY RANGE (at);

CREATE TABLE cfg.log_rest PARTITION OF cfg.log DEFAULT;

INSERT INTO cfg.log (id, at, k) SELECT id, at, k::text::cfg.kind AS k FROM cfg."log (its rows)";

DROP TABLE cfg."log (its rows)";
