/// Joins whatever makes the columns of relation `c` somebody else's: a parent.
let inheritsJoin =
  "LEFT JOIN (SELECT DISTINCT inhrelid FROM pg_catalog.pg_inherits) h ON h.inhrelid = c.oid"

/// Whether the model of relation `c` lists all of its columns: neither a parent nor a type does, and it is no
/// view.
let ownColumnsCondition = "c.relkind IN ('r', 'p', 'f') AND c.reloftype = 0 AND h.inhrelid IS NULL"
