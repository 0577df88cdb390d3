-- step 1: transaction
ALTER OPERATOR FAMILY cfg.semver_family USING btree DROP OPERATOR 1 (cfg.semver, integer), FUNCTION 1 (cfg.semver, integer);

DROP FUNCTION cfg.cmp(cfg.semver, integer);

DROP OPERATOR cfg.< (cfg.semver, integer);

DROP FUNCTION cfg.lt(cfg.semver, integer);
