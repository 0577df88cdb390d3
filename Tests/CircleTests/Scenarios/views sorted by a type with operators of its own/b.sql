CREATE SCHEMA cfg;
CREATE TYPE cfg.version AS (major integer, minor integer, patch integer);
CREATE FUNCTION cfg.number(v cfg.version) RETURNS bigint LANGUAGE sql IMMUTABLE STRICT RETURN (v).major * 10000 + (v).minor * 100 + (v).patch;
CREATE FUNCTION cfg.compare(a cfg.version, b cfg.version) RETURNS integer LANGUAGE sql IMMUTABLE STRICT RETURN sign(cfg.number(a) - cfg.number(b))::integer;
CREATE FUNCTION cfg.older(a cfg.version, b cfg.version) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT RETURN cfg.compare(a, b) < 0;
CREATE FUNCTION cfg.same(a cfg.version, b cfg.version) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT RETURN cfg.compare(a, b) = 0;
CREATE FUNCTION cfg.newer(a cfg.version, b cfg.version) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT RETURN cfg.compare(a, b) > 0;
CREATE OPERATOR cfg.<# (LEFTARG = cfg.version, RIGHTARG = cfg.version, FUNCTION = cfg.older, RESTRICT = scalarltsel);
CREATE OPERATOR cfg.=# (LEFTARG = cfg.version, RIGHTARG = cfg.version, FUNCTION = cfg.same, RESTRICT = eqsel, JOIN = eqjoinsel, MERGES);
CREATE OPERATOR cfg.># (LEFTARG = cfg.version, RIGHTARG = cfg.version, FUNCTION = cfg.newer);
CREATE OPERATOR CLASS cfg.version_ops DEFAULT FOR TYPE cfg.version USING btree AS
  OPERATOR 1 cfg.<#, OPERATOR 3 cfg.=#, OPERATOR 5 cfg.>#, FUNCTION 1 cfg.compare(cfg.version, cfg.version);
CREATE TABLE cfg.package (name text, v cfg.version, least cfg.version DEFAULT ROW(1, 0, 0));
CREATE INDEX package_v ON cfg.package (v DESC);
CREATE VIEW cfg.newest AS SELECT name, v FROM cfg.package ORDER BY v DESC;
CREATE VIEW cfg.oldest AS SELECT name, v FROM cfg.package WHERE v OPERATOR(cfg.>#) least ORDER BY v;
