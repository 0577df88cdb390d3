-- step 1: transaction
-- AccessExclusive on cfg.asset, no rewrite
-- AccessExclusive on cfg.asset_sub, no rewrite
-- ShareUpdateExclusive on cfg.dated, no rewrite
-- ShareUpdateExclusive on cfg.named, no rewrite
-- ShareUpdateExclusive on cfg.tagged, no rewrite
CREATE TABLE cfg."asset (its parent)" (LIKE cfg.asset INCLUDING GENERATED);

ALTER TABLE cfg.asset INHERIT cfg."asset (its parent)";

ALTER TABLE cfg.asset NO INHERIT cfg.named;

ALTER TABLE cfg.asset NO INHERIT cfg.dated;

ALTER TABLE cfg.asset DROP CONSTRAINT named_ck;

ALTER TABLE ONLY cfg."asset (its parent)" DROP COLUMN extra;

ALTER TABLE cfg."asset (its parent)"
  ADD COLUMN tags text[],
  ADD CONSTRAINT named_ck CHECK (name <> ''::text);

COMMENT ON CONSTRAINT named_ck ON cfg.asset IS 'merged';

COMMENT ON CONSTRAINT named_ck ON cfg.asset_sub IS 'of the child';

ALTER TABLE cfg.asset INHERIT cfg.tagged;

ALTER TABLE cfg.asset INHERIT cfg.named;

ALTER TABLE cfg.asset INHERIT cfg.dated;

ALTER TABLE cfg.asset NO INHERIT cfg.tagged;

ALTER TABLE cfg.asset INHERIT cfg.tagged;

ALTER TABLE cfg.asset NO INHERIT cfg."asset (its parent)";

DROP TABLE cfg."asset (its parent)";
