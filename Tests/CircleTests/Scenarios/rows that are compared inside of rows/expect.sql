-- step 1: transaction
-- AccessExclusive on cfg.t, no rewrite
ALTER TABLE cfg.t
  ADD CONSTRAINT another CHECK (((ROW(a, b)::record <> ROW(1, 2)) OR (c <> 3)) AND (NOT ((ROW(ROW(a, b)) IS DISTINCT FROM ROW(ROW(1, 2))) OR (c IS DISTINCT FROM 5)))),
  ADD CONSTRAINT apart CHECK ((e IS DISTINCT FROM 5) OR (ROW(ROW(a, b)) IS DISTINCT FROM ROW(ROW(1, 2)))),
  ADD CONSTRAINT lower CHECK (ROW(ROW(a, b), c) < ROW(ROW(1, 2), 9)),
  ADD CONSTRAINT one_of CHECK (((ROW(a, b)::record = ROW(1, 2)) AND (c = 5)) OR ((ROW(a, b)::record = ROW(d, e)) AND (c = 4)));

CREATE OR REPLACE VIEW cfg.v AS
SELECT t.a,
    ((ROW(1, 2)::record = ROW(t.a, t.b)) AND (t.c = 5)) AS same
   FROM cfg.t
  WHERE ((ROW(ROW(t.a, t.b)) IS DISTINCT FROM ROW(ROW(1, 3))) OR (t.c IS DISTINCT FROM 2));
