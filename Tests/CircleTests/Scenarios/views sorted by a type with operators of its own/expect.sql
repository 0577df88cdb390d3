-- step 1: transaction
-- AccessExclusive on cfg.package, no rewrite
DROP VIEW cfg.newest;

DROP INDEX cfg.package_v;

DROP OPERATOR CLASS cfg.version_ops USING btree;

DROP OPERATOR cfg.=# (cfg.version, cfg.version);

ALTER TYPE cfg.version ADD ATTRIBUTE patch integer;

ALTER TABLE cfg.package ADD COLUMN "least" cfg.version DEFAULT ROW(1, 0, 0);

ALTER OPERATOR cfg.<# (cfg.version, cfg.version) SET (RESTRICT = pg_catalog.scalarltsel);

CREATE OPERATOR cfg.=# (FUNCTION = cfg.same, LEFTARG = cfg.version, RIGHTARG = cfg.version, RESTRICT = pg_catalog.eqsel, JOIN = pg_catalog.eqjoinsel, MERGES);

CREATE OPERATOR CLASS cfg.version_ops DEFAULT FOR TYPE cfg.version USING btree FAMILY cfg.version_ops AS OPERATOR 1 cfg.<#(cfg.version, cfg.version), OPERATOR 3 cfg.=#(cfg.version, cfg.version), OPERATOR 5 cfg.>#(cfg.version, cfg.version), FUNCTION 1 (cfg.version, cfg.version) cfg.compare(cfg.version, cfg.version);

CREATE INDEX package_v ON cfg.package USING btree (v DESC);

CREATE OR REPLACE FUNCTION cfg.number(v cfg.version) RETURNS bigint
    LANGUAGE sql IMMUTABLE STRICT
RETURN ((((v).major * 10000) + ((v).minor * 100)) + (v).patch);

CREATE VIEW cfg.newest AS
SELECT package.name,
    package.v
   FROM cfg.package
  ORDER BY package.v DESC;

CREATE VIEW cfg.oldest AS
SELECT package.name,
    package.v
   FROM cfg.package
  WHERE (package.v OPERATOR(cfg.>#) package."least")
  ORDER BY package.v;
