-- step 1: transaction
-- AccessExclusive on cfg.event, no rewrite
-- AccessExclusive on cfg.event_north, all rows are written anew
-- AccessExclusive on cfg.event_rest, all rows are written anew
-- AccessExclusive on cfg.log, no rewrite
-- AccessExclusive on cfg.log_2, no rewrite
-- AccessExclusive on cfg.log_2_north, all rows are written anew
ALTER TABLE cfg.event DETACH PARTITION cfg.event_north;

ALTER TABLE cfg.event DETACH PARTITION cfg.event_rest;

ALTER TABLE cfg.log_2 DETACH PARTITION cfg.log_2_north;

ALTER TABLE cfg.event_north ALTER COLUMN region DROP DEFAULT;

ALTER TABLE cfg.event_rest ALTER COLUMN region DROP DEFAULT;

ALTER TABLE cfg.log ALTER COLUMN region DROP DEFAULT;

ALTER TABLE cfg.event_north ALTER COLUMN region SET DATA TYPE character varying(10);

ALTER TABLE cfg.event_rest ALTER COLUMN region SET DATA TYPE character varying(10);

ALTER TABLE cfg.log_2_north ALTER COLUMN region SET DATA TYPE character varying(10);

DROP TABLE cfg.event;

CREATE TABLE cfg.event (
  at integer NOT NULL,
  region character varying(10)
) PARTITION BY LIST (region);

CREATE TABLE cfg."event (rows to place)" AS SELECT at, region FROM cfg.event WITH NO DATA;

WITH gone AS (DELETE FROM cfg.event_north WHERE NOT ((region IS NOT NULL) AND ((region)::text = 'north'::character varying(10))) RETURNING at, region) INSERT INTO cfg."event (rows to place)" SELECT * FROM gone;

WITH gone AS (DELETE FROM cfg.event_rest WHERE NOT (NOT ((region IS NOT NULL) AND ((region)::text = 'north'::character varying(10)))) RETURNING at, region) INSERT INTO cfg."event (rows to place)" SELECT * FROM gone;

DROP TABLE cfg.log_2;

ALTER TABLE cfg.log ALTER COLUMN region SET DATA TYPE character varying(10);

CREATE TABLE cfg.log_2 PARTITION OF cfg.log FOR VALUES FROM (10) TO (20) PARTITION BY LIST (region);

CREATE TABLE cfg."log_2 (rows to place)" AS SELECT at, region FROM cfg.log_2 WITH NO DATA;

WITH gone AS (DELETE FROM cfg.log_2_north WHERE NOT ((at IS NOT NULL) AND (at >= 10) AND (at < 20) AND (region IS NOT NULL) AND ((region)::text = 'north'::character varying(10))) RETURNING at, region) INSERT INTO cfg."log_2 (rows to place)" SELECT * FROM gone;

ALTER TABLE cfg.event ATTACH PARTITION cfg.event_north FOR VALUES IN ('north');

ALTER TABLE cfg.event ATTACH PARTITION cfg.event_rest DEFAULT;

INSERT INTO cfg.event (at, region) SELECT * FROM cfg."event (rows to place)";

DROP TABLE cfg."event (rows to place)";

ALTER TABLE cfg.log_2 ATTACH PARTITION cfg.log_2_north FOR VALUES IN ('north');

INSERT INTO cfg.log_2 (at, region) SELECT * FROM cfg."log_2 (rows to place)";

DROP TABLE cfg."log_2 (rows to place)";
