package import CatalogModel

extension Table {
  package static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? {
    CatalogQuery(
      """
      SELECT c.oid, 0, concat_ws(' ', '1247/' || c.reltype, '1247/' || NULLIF(t.typarray, 0)),
             n.nspname, c.relname,
             c.relpersistence, c.reloptions, o.reloptions, s.spcname, a.amname, c.relrowsecurity,
             c.relforcerowsecurity, CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) END,
             CASE WHEN c.relkind = 'p' THEN \(keyTypes) END,
             CASE WHEN c.relispartition THEN pg_catalog.pg_get_expr(c.relpartbound, c.oid) END,
             \(Partition.namesItself(server)), h.schemas, h.names, un.nspname, ut.typname
      FROM pg_catalog.pg_class c
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      LEFT JOIN pg_catalog.pg_type t ON t.oid = c.reltype
      LEFT JOIN pg_catalog.pg_class o ON o.oid = c.reltoastrelid
      LEFT JOIN pg_catalog.pg_tablespace s ON s.oid = c.reltablespace
      LEFT JOIN pg_catalog.pg_am a ON a.oid = c.relam
      LEFT JOIN (
        SELECT i.inhrelid, pg_catalog.array_agg(pn.nspname ORDER BY i.inhseqno) AS schemas,
               pg_catalog.array_agg(p.relname ORDER BY i.inhseqno) AS names
        FROM pg_catalog.pg_inherits i
        JOIN pg_catalog.pg_class p ON p.oid = i.inhparent AND p.relkind IN ('r', 'p')
        JOIN pg_catalog.pg_namespace pn ON pn.oid = p.relnamespace
        GROUP BY i.inhrelid) h ON h.inhrelid = c.oid
      LEFT JOIN pg_catalog.pg_type ut ON ut.oid = NULLIF(c.reloftype, 0)
      LEFT JOIN pg_catalog.pg_namespace un ON un.oid = ut.typnamespace
      WHERE n.nspname = ANY ($1::text[]) AND c.relkind IN ('r', 'p') AND c.relpersistence <> 't'
      """)
  }

  private static let keyTypes = """
    (SELECT pg_catalog.string_agg(pg_catalog.format_type(a.atttypid, a.atttypmod) || ' ' || a.attcollation::pg_catalog.regcollation, ', '
                                  ORDER BY a.attnum)
     FROM pg_catalog.pg_partitioned_table k
     JOIN pg_catalog.pg_attribute a ON a.attrelid = k.partrelid AND a.attnum = ANY (k.partattrs)
     WHERE k.partrelid = c.oid)
    """

  package init?(row: inout CatalogRow) throws {
    self.init(schema: try row.text(), name: try row.text())
    persistence = Persistence(rawValue: try row.text()) ?? .permanent
    options = parsedOptions(row.list())
    for (key, value) in parsedOptions(row.list()) { options["toast." + key] = value }
    tablespace = row.optional()
    accessMethod = row.optional() ?? "heap"
    rowSecurity = row.flag()
    forcesRowSecurity = row.flag()
    partitionKey = row.optional()
    partitionKeyTypes.text = row.optional()
    let bounds = row.optional()
    let isAttached = row.flag()
    let parents = zip(row.list(), row.list()).map { [$0, $1] }
    if let bounds, let parent = parents.first {
      partition = Partition(schema: schema, table: name, whole: parent, bounds: bounds)
      if isAttached { partition?.hints["attached"] = "true" }
    } else {
      inherits = parents
    }
    if let schema = row.optional(), let name = row.optional() { rowType = [schema, name] }
  }
}
