-- step 1: transaction
-- AccessExclusive on cfg.low, no rewrite
-- AccessExclusive on cfg.part, no rewrite
-- AccessExclusive on cfg.whole, no rewrite
DROP POLICY seen ON cfg.part;

DROP RULE into_low ON cfg.whole;

ALTER TABLE cfg.low ALTER COLUMN id DROP DEFAULT;

ALTER TABLE cfg.part DISABLE ROW LEVEL SECURITY;

ALTER TABLE cfg.low ALTER COLUMN at SET DEFAULT 2;

CREATE RULE into_low AS ON INSERT TO cfg.whole WHERE (new.at = 2) DO INSTEAD INSERT INTO cfg.low (id)
  VALUES (new.id);

CREATE POLICY seen ON cfg.part USING (id IN ( SELECT whole.id
   FROM cfg.whole));

COMMENT ON POLICY seen ON cfg.part IS 'those of the whole';
