-- step 1: transaction
-- AccessExclusive on cfg.log, no rewrite
-- AccessExclusive on cfg.log_1, no rewrite
LOCK TABLE cfg.log_1 IN ACCESS EXCLUSIVE MODE;

CREATE TABLE cfg."log (its rows)" AS SELECT id, mood FROM ONLY cfg.log_1;

DROP TABLE cfg.log_1;

DROP TABLE cfg.log;

CREATE TABLE cfg.log (
  id integer,
  mood cfg.mood
) PARTITION BY LIST (mood);

CREATE TABLE cfg.log_2 PARTITION OF cfg.log FOR VALUES IN ('ok');

INSERT INTO cfg.log (id, mood) SELECT * FROM (SELECT id, "mood"::cfg.mood AS mood FROM cfg."log (its rows)") AS kept WHERE ((mood IS NOT NULL) AND (mood = 'ok'::cfg.mood));

DROP TABLE cfg."log (its rows)";
