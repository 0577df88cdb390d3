CREATE SCHEMA cfg;
CREATE TABLE cfg.emp (id int, boss int, name text);
CREATE VIEW cfg.tree AS
WITH RECURSIVE h AS (
  SELECT id, name FROM cfg.emp WHERE boss IS NULL
  UNION ALL
  SELECT e.id, e.name FROM cfg.emp e JOIN h ON e.boss = h.id
) SEARCH DEPTH FIRST BY name SET ord CYCLE id SET is_cycle TO 'yes' DEFAULT 'no' USING path
SELECT id, name, is_cycle FROM h ORDER BY ord;
CREATE MATERIALIZED VIEW cfg.loops AS
WITH RECURSIVE h AS (
  SELECT id FROM cfg.emp WHERE boss IS NULL
  UNION ALL
  SELECT e.id FROM cfg.emp e JOIN h ON e.boss = h.id
) CYCLE id SET is_cycle USING path
SELECT id FROM h WHERE is_cycle;
