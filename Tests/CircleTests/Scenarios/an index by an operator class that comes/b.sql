CREATE SCHEMA cfg;
CREATE TYPE cfg.semver AS (major int, minor int);
CREATE FUNCTION cfg.cmp(cfg.semver, cfg.semver) RETURNS int LANGUAGE sql IMMUTABLE STRICT AS 'SELECT sign(($1).major - ($2).major)::int';
CREATE FUNCTION cfg.lt(cfg.semver, cfg.semver) RETURNS bool LANGUAGE sql IMMUTABLE STRICT AS 'SELECT cfg.cmp($1, $2) < 0';
CREATE FUNCTION cfg.le(cfg.semver, cfg.semver) RETURNS bool LANGUAGE sql IMMUTABLE STRICT AS 'SELECT cfg.cmp($1, $2) <= 0';
CREATE FUNCTION cfg.eq(cfg.semver, cfg.semver) RETURNS bool LANGUAGE sql IMMUTABLE STRICT AS 'SELECT cfg.cmp($1, $2) = 0';
CREATE FUNCTION cfg.ge(cfg.semver, cfg.semver) RETURNS bool LANGUAGE sql IMMUTABLE STRICT AS 'SELECT cfg.cmp($1, $2) >= 0';
CREATE FUNCTION cfg.gt(cfg.semver, cfg.semver) RETURNS bool LANGUAGE sql IMMUTABLE STRICT AS 'SELECT cfg.cmp($1, $2) > 0';
CREATE OPERATOR cfg.< (LEFTARG = cfg.semver, RIGHTARG = cfg.semver, FUNCTION = cfg.lt);
CREATE OPERATOR cfg.<= (LEFTARG = cfg.semver, RIGHTARG = cfg.semver, FUNCTION = cfg.le);
CREATE OPERATOR cfg.= (LEFTARG = cfg.semver, RIGHTARG = cfg.semver, FUNCTION = cfg.eq);
CREATE OPERATOR cfg.>= (LEFTARG = cfg.semver, RIGHTARG = cfg.semver, FUNCTION = cfg.ge);
CREATE OPERATOR cfg.> (LEFTARG = cfg.semver, RIGHTARG = cfg.semver, FUNCTION = cfg.gt);
CREATE OPERATOR CLASS cfg.semver_ops DEFAULT FOR TYPE cfg.semver USING btree AS
  OPERATOR 1 cfg.<, OPERATOR 2 cfg.<=, OPERATOR 3 cfg.=, OPERATOR 4 cfg.>=, OPERATOR 5 cfg.>, FUNCTION 1 cfg.cmp(cfg.semver, cfg.semver);
CREATE FUNCTION cfg.cmp_rev(cfg.semver, cfg.semver) RETURNS int LANGUAGE sql IMMUTABLE STRICT AS 'SELECT -cfg.cmp($1, $2)';
CREATE OPERATOR CLASS cfg.semver_rev_ops FOR TYPE cfg.semver USING btree AS
  OPERATOR 1 cfg.>, OPERATOR 2 cfg.>=, OPERATOR 3 cfg.=, OPERATOR 4 cfg.<=, OPERATOR 5 cfg.<, FUNCTION 1 cfg.cmp_rev(cfg.semver, cfg.semver);
CREATE FUNCTION cfg.next(cfg.semver) RETURNS cfg.semver LANGUAGE sql IMMUTABLE AS 'SELECT ROW(($1).major + 1, 0)::cfg.semver';
CREATE TABLE cfg.release (id int, version cfg.semver);
CREATE INDEX release_next ON cfg.release (cfg.next(version) cfg.semver_rev_ops);
CREATE VIEW cfg.newest AS SELECT version, id FROM cfg.release ORDER BY version DESC, id;
CREATE MATERIALIZED VIEW cfg.ranked AS SELECT id, rank() OVER (ORDER BY version) AS place FROM cfg.release;
