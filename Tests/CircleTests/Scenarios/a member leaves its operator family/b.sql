create schema cfg;
create type cfg.semver as (major int, minor int);
create function cfg.cmp(cfg.semver, cfg.semver) returns integer language sql immutable strict as 'select sign(($1).major-($2).major)::int';
create function cfg.lt(cfg.semver, cfg.semver) returns boolean language sql immutable strict as 'select cfg.cmp($1, $2) < 0';
create operator cfg.< (leftarg = cfg.semver, rightarg = cfg.semver, function = cfg.lt);
create operator family cfg.semver_family using btree;
create operator class cfg.semver_ops default for type cfg.semver using btree family cfg.semver_family as
    operator 1 cfg.<, function 1 cfg.cmp(cfg.semver, cfg.semver);
create type cfg.span as range (subtype = cfg.semver, subtype_opclass = cfg.semver_ops);
create table cfg.t (a cfg.span);
