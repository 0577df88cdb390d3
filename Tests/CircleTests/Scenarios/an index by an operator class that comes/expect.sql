-- step 1: transaction
-- Share on cfg.release, no rewrite
CREATE OPERATOR FAMILY cfg.semver_rev_ops USING btree;

CREATE FUNCTION cfg.cmp_rev(cfg.semver, cfg.semver) RETURNS integer
    LANGUAGE sql IMMUTABLE STRICT
AS $$SELECT -cfg.cmp($1, $2)$$;

CREATE OPERATOR CLASS cfg.semver_rev_ops FOR TYPE cfg.semver USING btree FAMILY cfg.semver_rev_ops AS OPERATOR 1 cfg.>(cfg.semver, cfg.semver), OPERATOR 2 cfg.>=(cfg.semver, cfg.semver), OPERATOR 3 cfg.=(cfg.semver, cfg.semver), OPERATOR 4 cfg.<=(cfg.semver, cfg.semver), OPERATOR 5 cfg.<(cfg.semver, cfg.semver), FUNCTION 1 (cfg.semver, cfg.semver) cfg.cmp_rev(cfg.semver, cfg.semver);

CREATE FUNCTION cfg.next(cfg.semver) RETURNS cfg.semver
    LANGUAGE sql IMMUTABLE
AS $$SELECT ROW(($1).major + 1, 0)::cfg.semver$$;

SET LOCAL search_path TO cfg, public;

CREATE INDEX release_next ON cfg.release USING btree (cfg.next(version) cfg.semver_rev_ops);

SET LOCAL search_path TO '';

CREATE OR REPLACE VIEW cfg.newest AS
SELECT release.version,
    release.id
   FROM cfg.release
  ORDER BY release.version DESC, release.id;

CREATE MATERIALIZED VIEW cfg.ranked AS
SELECT release.id,
    rank() OVER (ORDER BY release.version) AS place
   FROM cfg.release;
