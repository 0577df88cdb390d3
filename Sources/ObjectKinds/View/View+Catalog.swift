package import CatalogModel
import SQLSyntax

extension View {
  package static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? {
    CatalogQuery(
      """
      SELECT v.oid, 0, v.aliases, v.nspname, v.relname, pg_catalog.pg_get_viewdef(v.oid), v.usual, v.reloptions,
             v.names, v.types, v.defaulted, v.defaults
      FROM (
        SELECT c.oid, n.nspname, c.relname, c.reloptions, \(FunctionColumns.query(of: 2618, "r.oid")) AS usual,
               concat_ws(' ', '1247/' || c.reltype, '1247/' || NULLIF(t.typarray, 0), '2618/' || r.oid,
                 string_agg('2604/' || d.oid, ' ')) AS aliases,
               array_agg(a.attname ORDER BY a.attnum) AS names,
               array_agg(pg_catalog.format_type(a.atttypid, a.atttypmod) || COALESCE(
                 (SELECT pg_catalog.format(' COLLATE %I.%I', o.nspname, l.collname) FROM pg_catalog.pg_collation l
                  JOIN pg_catalog.pg_namespace o ON o.oid = l.collnamespace
                  JOIN pg_catalog.pg_type y ON y.oid = a.atttypid AND y.typcollation <> l.oid
                  WHERE l.oid = a.attcollation), '') ORDER BY a.attnum) AS types,
               array_agg(a.attname ORDER BY a.attnum) FILTER (WHERE d.oid IS NOT NULL) AS defaulted,
               array_agg(pg_catalog.pg_get_expr(d.adbin, d.adrelid) ORDER BY a.attnum)
                 FILTER (WHERE d.oid IS NOT NULL) AS defaults
        FROM pg_catalog.pg_class c
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        LEFT JOIN pg_catalog.pg_type t ON t.oid = c.reltype
        LEFT JOIN pg_catalog.pg_rewrite r ON r.ev_class = c.oid AND r.rulename = '_RETURN'
        LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
        LEFT JOIN pg_catalog.pg_attrdef d ON a.atthasdef AND d.adrelid = c.oid AND d.adnum = a.attnum
        WHERE n.nspname = ANY ($1::text[]) AND c.relkind = 'v' AND c.relpersistence <> 't'
        GROUP BY c.oid, n.nspname, c.relname, c.reloptions, c.reltype, t.typarray, r.oid
      ) v
      """)
  }

  package init?(row: inout CatalogRow) throws {
    self.init(schema: try row.text(), name: try row.text(), query: queryText(try row.text()))
    query = FunctionColumns(row.list()).removed(from: query)
    options = parsedOptions(row.list())
    output = zip(row.list(), row.list()).map { ViewOutput(name: $0, type: $1) }
    defaults = OptionMap(zip(row.list(), row.list()).map { (key: $0, value: trimmed($1)) })
  }
}
