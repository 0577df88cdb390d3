package import CatalogModel

extension MaterializedView {
  package static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? {
    let compression = server.major >= 14 ? "a.attcompression" : "''::\"char\""
    return CatalogQuery(
      """
      SELECT v.oid, 0, v.aliases, v.nspname, v.relname, pg_catalog.pg_get_viewdef(v.oid), v.usual, v.reloptions,
             o.reloptions, s.spcname, m.amname, v.relispopulated, v.names, v.statistics, v.storages,
             v.compressions, v.options, v.row_schemas, v.row_names
      FROM (
        SELECT c.oid, n.nspname, c.relname, c.reloptions, c.reltoastrelid, c.reltablespace, c.relam,
               c.relispopulated, \(FunctionColumns.query(of: 2618, "r.oid")) AS usual,
               concat_ws(' ', '1247/' || c.reltype, '1247/' || NULLIF(t.typarray, 0), '2618/' || r.oid)
                 AS aliases,
               array_agg(a.attname ORDER BY a.attnum) AS names,
               array_agg(COALESCE(a.attstattarget, -1) ORDER BY a.attnum) AS statistics,
               array_agg(COALESCE(NULLIF(a.attstorage, y.typstorage), '') ORDER BY a.attnum) AS storages,
               array_agg(\(compression) ORDER BY a.attnum) AS compressions,
               array_agg(COALESCE(pg_catalog.array_to_string(a.attoptions, ','), '') ORDER BY a.attnum)
                 AS options,
               array_agg(zn.nspname ORDER BY a.attnum) FILTER (WHERE z.oid IS NOT NULL) AS row_schemas,
               array_agg(z.relname ORDER BY a.attnum) FILTER (WHERE z.oid IS NOT NULL) AS row_names
        FROM pg_catalog.pg_class c
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        LEFT JOIN pg_catalog.pg_type t ON t.oid = c.reltype
        LEFT JOIN pg_catalog.pg_rewrite r ON r.ev_class = c.oid AND r.rulename = '_RETURN'
        LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        LEFT JOIN pg_catalog.pg_type y ON y.oid = a.atttypid
        LEFT JOIN pg_catalog.pg_type e ON e.oid = CASE y.typcategory WHEN 'A' THEN y.typelem ELSE y.oid END
        LEFT JOIN pg_catalog.pg_class z ON z.oid = e.typrelid
        LEFT JOIN pg_catalog.pg_namespace zn ON zn.oid = z.relnamespace
        WHERE n.nspname = ANY ($1::text[]) AND c.relkind = 'm'
        GROUP BY c.oid, n.nspname, c.relname, c.reloptions, c.reltoastrelid, c.reltablespace, c.relam,
                 c.relispopulated, c.reltype, t.typarray, r.oid
      ) v
      LEFT JOIN pg_catalog.pg_class o ON o.oid = v.reltoastrelid
      LEFT JOIN pg_catalog.pg_tablespace s ON s.oid = v.reltablespace
      LEFT JOIN pg_catalog.pg_am m ON m.oid = v.relam
      """)
  }

  package init?(row: inout CatalogRow) throws {
    self.init(schema: try row.text(), name: try row.text(), query: queryText(try row.text()))
    query = FunctionColumns(row.list()).removed(from: query)
    options = parsedOptions(row.list())
    for (key, value) in parsedOptions(row.list()) { options["toast." + key] = value }
    tablespace = row.optional()
    accessMethod = row.optional() ?? "heap"
    isEmpty = !row.flag()
    readTuning(&row)
    rowTypes = zip(row.list(), row.list()).map { [$0, $1] }
  }

  private mutating func readTuning(_ row: inout CatalogRow) {
    let names = row.list()
    let (statistics, storages, compressions, options) = (row.list(), row.list(), row.list(), row.list())
    for (index, name) in names.enumerated() {
      var tuning = ColumnTuning()
      tuning.statistics = Int(statistics[index]).flatMap { $0 < 0 ? nil : $0 }
      tuning.storage = columnStorages[storages[index]]
      tuning.compression = columnCompressions[compressions[index]]
      // `pg_attver` is the server's own mark on every column, which nobody sets and pg_dump leaves out.
      tuning.options = parsedOptions(options[index].split(separator: ",").map(String.init))
      tuning.options["pg_attver"] = nil
      if tuning != ColumnTuning() { self.tuning[name] = tuning }
    }
  }
}

/// `pg_attribute.attstorage` and the words of `SET STORAGE`.
private let columnStorages = ["p": "plain", "e": "external", "x": "extended", "m": "main"]

/// `pg_attribute.attcompression` and the words of `SET COMPRESSION`.
private let columnCompressions = ["p": "pglz", "l": "lz4"]
