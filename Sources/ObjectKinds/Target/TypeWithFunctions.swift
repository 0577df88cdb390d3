import CatalogModel
import SQLSyntax

/// Drops a type and those functions that it is made of and that know it, which only CASCADE can do. Whatever else leans
/// on one of them is looked for before: it is nobody's intention to lose that.
func dropOfTypeWithItsFunctions(_ schema: String, _ name: String) -> [Statement] {
  let type: SQL = "\(names: [schema, name])"
  // 1247 are types, 1255 functions (src/include/catalog/pg_type.h, pg_proc.h).
  let others: SQL = """
    WITH type AS (
        SELECT t.oid, ARRAY[t.typinput, t.typoutput, t.typreceive, t.typsend, r.rngcanonical]::oid[] AS functions
        FROM pg_type t LEFT JOIN pg_range r ON r.rngtypid = t.oid WHERE t.oid = \(literal: type.text)::regtype
      ), types AS (
        SELECT oid FROM type
        UNION SELECT m.oid FROM type JOIN pg_depend d ON d.refclassid = 1247 AND d.refobjid = type.oid
              AND d.classid = 1247 AND d.deptype = 'i' JOIN pg_type m ON m.oid = d.objid
      ), own AS (
        SELECT 1247::oid AS classid, oid AS objid FROM types
        UNION SELECT 1247, t.typarray FROM types JOIN pg_type t USING (oid)
        UNION SELECT 1255, unnest(functions) FROM type
        UNION SELECT 1255, d.objid FROM types
              JOIN pg_depend d ON d.refclassid = 1247 AND d.refobjid = types.oid AND d.classid = 1255 AND d.deptype = 'i'
      )
      SELECT string_agg(pg_describe_object(d.classid, d.objid, d.objsubid), ', ') INTO others
      FROM own JOIN pg_depend d ON d.refclassid = own.classid AND d.refobjid = own.objid AND d.deptype IN ('n', 'a')
      WHERE (d.classid, d.objid) NOT IN (SELECT classid, objid FROM own WHERE objid IS NOT NULL);
    """
  return [
    Statement(
      """
      DO $plumb$
      DECLARE others text;
      BEGIN
        \(others)
        IF others IS NOT NULL THEN
          RAISE EXCEPTION 'other objects depend on type % or its functions', \(literal: type.text)
            USING ERRCODE = 'dependent_objects_still_exist', DETAIL = others;
        END IF;
      END
      $plumb$
      """),
    Statement("DROP TYPE \(type) CASCADE"),
  ]
}
