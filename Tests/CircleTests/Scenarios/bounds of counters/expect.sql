-- step 1: transaction
-- AccessExclusive on cfg.ticket, no rewrite
SELECT pg_catalog.setval(c.counter, 1000, false) FROM (SELECT s.counter, pg_catalog.pg_sequence_last_value(s.counter) AS value FROM (SELECT pg_catalog.pg_get_serial_sequence('cfg.ticket', 'id')::pg_catalog.regclass AS counter) s) c WHERE c.value IS NULL OR c.value < 1000;

ALTER TABLE cfg.ticket
  ALTER COLUMN id SET MINVALUE 1000 SET START WITH 1000,
  ALTER COLUMN n SET MINVALUE -2147483648;

SELECT pg_catalog.setval(c.counter, -1, false) FROM (SELECT s.counter, pg_catalog.pg_sequence_last_value(s.counter) AS value FROM (SELECT pg_catalog.pg_get_serial_sequence('cfg.ticket', 'n')::pg_catalog.regclass AS counter) s) c WHERE c.value IS NULL OR c.value > -1;

ALTER TABLE cfg.ticket ALTER COLUMN n SET INCREMENT BY -1 SET MAXVALUE -1 SET START WITH -1;

ALTER SEQUENCE cfg.around MINVALUE -9;

SELECT pg_catalog.setval('cfg.around', -1, false) FROM cfg.around WHERE last_value NOT BETWEEN -9 AND 3 AND (NOT is_called OR last_value > 3);

ALTER SEQUENCE cfg.around INCREMENT BY -2 MAXVALUE 3 START WITH -1;

SELECT pg_catalog.setval('cfg.up', 70, false) FROM cfg.up WHERE last_value NOT BETWEEN 50 AND 900 AND (NOT is_called OR last_value < 50);

ALTER SEQUENCE cfg.up MINVALUE 50 MAXVALUE 900 START WITH 70;
