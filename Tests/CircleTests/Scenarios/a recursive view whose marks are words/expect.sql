-- step 1: transaction
CREATE VIEW cfg.tree AS
WITH RECURSIVE h AS (
         SELECT emp.id,
            emp.name
           FROM cfg.emp
          WHERE (emp.boss IS NULL)
        UNION ALL
         SELECT e.id,
            e.name
           FROM (cfg.emp e
             JOIN h h_1 ON ((e.boss = h_1.id)))
        ) SEARCH DEPTH FIRST BY name SET ord CYCLE id SET is_cycle TO text 'yes' DEFAULT text 'no' USING path
 SELECT h.id,
    h.name,
    h.is_cycle
   FROM h
  ORDER BY h.ord;

CREATE MATERIALIZED VIEW cfg.loops AS
WITH RECURSIVE h AS (
         SELECT emp.id
           FROM cfg.emp
          WHERE (emp.boss IS NULL)
        UNION ALL
         SELECT e.id
           FROM (cfg.emp e
             JOIN h h_1 ON ((e.boss = h_1.id)))
        ) CYCLE id SET is_cycle USING path
 SELECT h.id
   FROM h
  WHERE h.is_cycle;
