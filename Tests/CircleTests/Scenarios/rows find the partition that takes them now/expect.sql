-- step 1: transaction
-- AccessExclusive on cfg.h, no rewrite
-- AccessExclusive on cfg.h0, no rewrite
-- AccessExclusive on cfg.h1, no rewrite
-- AccessExclusive on cfg.l, no rewrite
-- AccessExclusive on cfg.l_eu, no rewrite
-- AccessExclusive on cfg.l_eu_1, no rewrite
-- AccessExclusive on cfg.l_eu_2, no rewrite
-- AccessExclusive on cfg.l_us, no rewrite
-- AccessExclusive on cfg.log, no rewrite
-- AccessExclusive on cfg.pd, no rewrite
-- AccessExclusive on cfg.w1, no rewrite
-- AccessExclusive on cfg.watched, no rewrite
CREATE TABLE cfg."log (rows to place)" AS SELECT id, at, note FROM cfg.log WITH NO DATA;

WITH gone AS (DELETE FROM cfg.pd WHERE ((at IS NOT NULL) AND (at >= 10) AND (at < 20)) OR ((at IS NOT NULL) AND (at >= 20) AND (at < 100)) RETURNING id, at, note) INSERT INTO cfg."log (rows to place)" SELECT * FROM gone;

CREATE TABLE cfg.p2 PARTITION OF cfg.log FOR VALUES FROM (10) TO (20);

CREATE TABLE cfg.p3 PARTITION OF cfg.log FOR VALUES FROM (20) TO (100) PARTITION BY LIST (at);

ALTER TABLE cfg.h DETACH PARTITION cfg.h0;

ALTER TABLE cfg.h DETACH PARTITION cfg.h1;

CREATE TABLE cfg."h (rows to place)" AS SELECT a, b FROM cfg.h WITH NO DATA;

WITH gone AS (DELETE FROM cfg.h0 WHERE NOT satisfies_hash_partition('cfg.h'::regclass, 4, 0, a) RETURNING a, b) INSERT INTO cfg."h (rows to place)" SELECT * FROM gone;

WITH gone AS (DELETE FROM cfg.h1 WHERE NOT satisfies_hash_partition('cfg.h'::regclass, 4, 1, a) RETURNING a, b) INSERT INTO cfg."h (rows to place)" SELECT * FROM gone;

CREATE TABLE cfg.h2 PARTITION OF cfg.h FOR VALUES WITH (modulus 4, remainder 2);

CREATE TABLE cfg.h3 PARTITION OF cfg.h FOR VALUES WITH (modulus 4, remainder 3);

ALTER TABLE cfg.h ATTACH PARTITION cfg.h0 FOR VALUES WITH (modulus 4, remainder 0);

ALTER TABLE cfg.h ATTACH PARTITION cfg.h1 FOR VALUES WITH (modulus 4, remainder 1);

INSERT INTO cfg.h (a, b) SELECT * FROM cfg."h (rows to place)";

DROP TABLE cfg."h (rows to place)";

ALTER TABLE cfg.l DETACH PARTITION cfg.l_eu;

ALTER TABLE cfg.l_eu DETACH PARTITION cfg.l_eu_1;

ALTER TABLE cfg.l_eu DETACH PARTITION cfg.l_eu_2;

CREATE TABLE cfg."l_eu (rows to place)" AS SELECT region, n FROM cfg.l_eu WITH NO DATA;

WITH gone AS (DELETE FROM cfg.l_eu_1 WHERE NOT ((region IS NOT NULL) AND (region = ANY (ARRAY['de'::text, 'gb'::text])) AND (n IS NOT NULL) AND (n >= 0) AND (n < 50)) RETURNING region, n) INSERT INTO cfg."l_eu (rows to place)" SELECT * FROM gone;

WITH gone AS (DELETE FROM cfg.l_eu_2 WHERE NOT ((region IS NOT NULL) AND (region = ANY (ARRAY['de'::text, 'gb'::text])) AND (n IS NOT NULL) AND (n >= 50) AND (n < 200)) RETURNING region, n) INSERT INTO cfg."l_eu (rows to place)" SELECT * FROM gone;

ALTER TABLE cfg.l_eu ATTACH PARTITION cfg.l_eu_1 FOR VALUES FROM (0) TO (50);

ALTER TABLE cfg.l_eu ATTACH PARTITION cfg.l_eu_2 FOR VALUES FROM (50) TO (200);

INSERT INTO cfg.l_eu (region, n) SELECT * FROM cfg."l_eu (rows to place)";

DROP TABLE cfg."l_eu (rows to place)";

ALTER TABLE cfg.l DETACH PARTITION cfg.l_us;

CREATE TABLE cfg."l (rows to place)" AS SELECT region, n FROM cfg.l WITH NO DATA;

WITH gone AS (DELETE FROM cfg.l_eu WHERE NOT ((region IS NOT NULL) AND (region = ANY (ARRAY['de'::text, 'gb'::text]))) RETURNING region, n) INSERT INTO cfg."l (rows to place)" SELECT * FROM gone;

WITH gone AS (DELETE FROM cfg.l_us WHERE NOT ((region IS NOT NULL) AND (region = ANY (ARRAY['us'::text, 'fr'::text]))) RETURNING region, n) INSERT INTO cfg."l (rows to place)" SELECT * FROM gone;

ALTER TABLE cfg.l ATTACH PARTITION cfg.l_eu FOR VALUES IN ('de', 'gb');

ALTER TABLE cfg.l ATTACH PARTITION cfg.l_us FOR VALUES IN ('us', 'fr');

INSERT INTO cfg.l (region, n) SELECT * FROM cfg."l (rows to place)";

DROP TABLE cfg."l (rows to place)";

CREATE TABLE cfg.p3x PARTITION OF cfg.p3 DEFAULT;

CREATE TABLE cfg.p3y PARTITION OF cfg.p3 FOR VALUES IN (25);

INSERT INTO cfg.log (id, at, note) OVERRIDING SYSTEM VALUE SELECT * FROM cfg."log (rows to place)";

DROP TABLE cfg."log (rows to place)";

ALTER TABLE cfg.watched DETACH PARTITION cfg.w1;

ALTER TABLE cfg.watched ATTACH PARTITION cfg.w1 FOR VALUES FROM (0) TO (5);
