package import CatalogModel
import SQLSyntax

extension Index {
  /// A part of an index that is not valid says so itself: others are missing, and the whole makes none.
  package static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? {
    CatalogQuery(
      """
      SELECT x.oid, 0, NULL, n.nspname, c.relname, c.relkind, x.relname, pg_catalog.pg_get_indexdef(x.oid),
             x.reloptions, s.spcname, t.targets, i.indisvalid,
             w.indisvalid IS TRUE, w.indisvalid IS TRUE AND NOT EXISTS (
               SELECT FROM pg_catalog.pg_description e WHERE e.classoid = 1259 AND e.objoid = x.oid)
               AND NOT i.indisclustered AND NOT i.indisreplident AND t.targets IS NULL
               AND x.reloptions IS NOT DISTINCT FROM wx.reloptions AND x.reltablespace = wx.reltablespace,
             x.relkind = 'I', \(ownColumnsCondition), CASE WHEN x.relispartition THEN ARRAY(
               SELECT a.attname FROM pg_catalog.pg_attribute a WHERE a.attrelid = x.oid ORDER BY a.attnum) END,
             CASE WHEN x.relispartition THEN ARRAY[wn.nspname, wx.relname] END, \(twins), \(IndexParts.columns)
      FROM pg_catalog.pg_index i
      JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
      JOIN pg_catalog.pg_class c ON c.oid = i.indrelid AND c.relkind IN ('r', 'p', 'm')
      JOIN pg_catalog.pg_namespace n ON n.oid = x.relnamespace
      LEFT JOIN pg_catalog.pg_constraint k ON k.conindid = x.oid AND k.contype IN ('p', 'u', 'x')
      LEFT JOIN pg_catalog.pg_tablespace s ON s.oid = x.reltablespace
      LEFT JOIN pg_catalog.pg_inherits up ON x.relispartition AND up.inhrelid = x.oid
      LEFT JOIN pg_catalog.pg_index w ON w.indexrelid = up.inhparent
      LEFT JOIN pg_catalog.pg_class wx ON wx.oid = w.indexrelid
      LEFT JOIN pg_catalog.pg_namespace wn ON wn.oid = wx.relnamespace
      \(IndexParts.join)
      \(inheritsJoin)
      LEFT JOIN (
        SELECT a.attrelid, pg_catalog.array_agg(a.attnum || '=' || a.attstattarget) AS targets
        FROM pg_catalog.pg_attribute a
        JOIN pg_catalog.pg_class p ON p.oid = a.attrelid AND p.relkind IN ('i', 'I')
        WHERE a.attnum > 0 AND a.attstattarget >= 0 GROUP BY a.attrelid) t ON t.attrelid = x.oid
      WHERE n.nspname = ANY ($1::text[]) AND k.oid IS NULL
      """)
  }

  /// How many others of the same columns came to the table before it, with older indexes of the outermost whole: those
  /// in between are made in another order where some have names of their own.
  private static let twins = """
    CASE WHEN x.relispartition THEN (
        SELECT pg_catalog.count(*)
        FROM pg_catalog.pg_index o
        JOIN pg_catalog.pg_class ox ON ox.oid = o.indexrelid AND ox.relispartition
        WHERE o.indrelid = i.indrelid
          AND pg_catalog.pg_partition_root(o.indexrelid) < pg_catalog.pg_partition_root(x.oid)
          AND o.indkey::text = i.indkey::text
          AND pg_catalog.pg_get_expr(o.indexprs, o.indrelid)
            IS NOT DISTINCT FROM pg_catalog.pg_get_expr(i.indexprs, i.indrelid)
          AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint ok WHERE ok.conindid = o.indexrelid)) END
    """

  package init?(row: inout CatalogRow) throws {
    let schema = try row.text()
    let relation = [schema, try row.text()]
    let address = ObjectAddress(relationAddressType(try row.text()), relation)
    self.init(schema: schema, name: try row.text(), relation: address, keys: [])
    let clauses = DeparsedClauses(try row.text())
    guard let head = clauses.parts.first else { return nil }
    isUnique = head.words.dropFirst().first == "UNIQUE"
    method = identifierList(head.words.last ?? "").first ?? method
    keys = splitAtTopLevelCommas(head.inside ?? "")
    include = clauses.inside(after: "INCLUDE").map(identifierList) ?? []
    nullsNotDistinct = clauses.says("NULLS", "NOT", "DISTINCT")
    predicate = clauses.condition.map(trimmed).map(withoutOuterParentheses)
    options = parsedOptions(row.list())
    tablespace = row.optional()
    for (key, value) in parsedOptions(row.list()) { statistics[Int(key) ?? 0] = Int(value) }
    isValid = row.flag()
    isInherited = row.flag()
    hasNothingOwn = row.flag()
    isPartitioned = row.flag()
    knowsColumns = row.flag()
    columnNames = row.list()
    whole = row.list()
    if !isInherited { partOf = whole }
    twins = row.optionalInt() ?? 0
    parts = IndexParts(row: &row)
    isImplied = hasNothingOwn && name == defaultName
  }
}
