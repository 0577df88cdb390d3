-- step 1: transaction
-- AccessExclusive on cfg.log, no rewrite
-- AccessExclusive on cfg.log_2, no rewrite
-- AccessExclusive on cfg.log_2_a, no rewrite
-- AccessExclusive on cfg.log_2_b, no rewrite
LOCK TABLE cfg.log_2_a, cfg.log_2_b IN ACCESS EXCLUSIVE MODE;

CREATE TABLE cfg."log_2 (its rows)" AS SELECT id, at, mood FROM ONLY cfg.log_2_a UNION ALL SELECT id, at, mood FROM ONLY cfg.log_2_b;

DROP TABLE cfg.log_2_a;

DROP TABLE cfg.log_2_b;

DROP TABLE cfg.log_2;

DROP TABLE cfg.log;

CREATE TABLE cfg.log (
  id integer NOT NULL,
  at integer NOT NULL,
  mood character varying(40) NOT NULL,
  CONSTRAINT log_pkey PRIMARY KEY (id, at, mood)
) PARTITION BY LIST (at);

CREATE TABLE cfg.log_2 PARTITION OF cfg.log FOR VALUES IN (16) PARTITION BY LIST (mood);

CREATE TABLE cfg.log_2_c PARTITION OF cfg.log_2 FOR VALUES IN ('sad', 'ok');

INSERT INTO cfg.log (id, at, mood) SELECT id, at, "mood"::character varying(40) AS mood FROM cfg."log_2 (its rows)";

DROP TABLE cfg."log_2 (its rows)";
