-- step 1: transaction
-- AccessExclusive on cfg.k, all rows are written anew
-- AccessExclusive on cfg.m, no rewrite
-- AccessExclusive on cfg.r, no rewrite
-- AccessExclusive on cfg.r1, no rewrite
-- AccessExclusive on cfg.r2, no rewrite
DROP MATERIALIZED VIEW cfg.m;

DROP VIEW cfg.v;

DROP FUNCTION cfg.f(cfg.r);

ALTER TABLE cfg.k ALTER COLUMN r SET DATA TYPE jsonb USING pg_catalog.to_jsonb(r);

REVOKE SELECT (a), UPDATE (b) ON TABLE cfg.r FROM reader;

DROP POLICY p ON cfg.r;

DROP RULE ru ON cfg.r;

DROP TRIGGER t ON cfg.r;

ALTER TABLE cfg.r
  ALTER COLUMN a SET DATA TYPE text COLLATE pg_catalog."C",
  ALTER COLUMN a SET STORAGE EXTERNAL;

CREATE FUNCTION cfg.f(cfg.r) RETURNS text
    LANGUAGE sql
BEGIN ATOMIC
 SELECT ($1).a AS a;
END;

CREATE VIEW cfg.v AS
SELECT r.a,
    r.b
   FROM cfg.r;

CREATE TRIGGER t BEFORE UPDATE OF a ON cfg.r FOR EACH ROW EXECUTE FUNCTION pg_catalog.suppress_redundant_updates_trigger();

CREATE RULE ru AS ON DELETE TO cfg.r WHERE (old.a = 'k'::text) DO INSTEAD NOTHING;

CREATE POLICY p ON cfg.r USING (a <> 'z'::text);

GRANT SELECT (a), UPDATE (b) ON TABLE cfg.r TO reader WITH GRANT OPTION;

ALTER TABLE cfg.k ALTER COLUMN r SET DATA TYPE cfg.r USING pg_catalog.jsonb_populate_record(NULL::cfg.r, r);

CREATE MATERIALIZED VIEW cfg.m AS
SELECT r.*::cfg.r AS r
   FROM cfg.r;
