package import CatalogModel

extension RoutineKind {
  package static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? {
    let standard =
      server.major >= 14
      ? "CASE WHEN p.prosqlbody IS NOT NULL THEN pg_catalog.pg_get_function_sqlbody(p.oid) END" : "NULL"
    return CatalogQuery(
      """
      SELECT p.oid, 0, NULL, n.nspname, p.proname, pg_catalog.pg_get_function_arguments(p.oid),
             pg_catalog.pg_get_function_result(p.oid), l.lanname, \(standard), \(FunctionColumns.query(of: 1255, "p.oid")), p.prosrc, p.probin,
             p.provolatile, p.proisstrict, p.prosecdef, p.proleakproof, p.proparallel,
             NULLIF(p.procost, CASE WHEN l.lanname IN ('c', 'internal') THEN 1 ELSE 100 END),
             CASE WHEN p.proretset AND p.prorows <> 1000 THEN p.prorows END,
             CASE WHEN s.oid IS NOT NULL THEN ARRAY[sn.nspname, s.proname] END, p.proconfig, p.prokind = 'w',
             CASE WHEN p.protrftypes IS NOT NULL
               THEN ARRAY(SELECT pg_catalog.format_type(t, NULL) FROM pg_catalog.unnest(p.protrftypes) t) END
      FROM pg_catalog.pg_proc p
      JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
      JOIN pg_catalog.pg_language l ON l.oid = p.prolang
      LEFT JOIN pg_catalog.pg_proc s ON p.prosupport <> 0 AND s.oid = p.prosupport
      LEFT JOIN pg_catalog.pg_namespace sn ON sn.oid = s.pronamespace
      WHERE n.nspname = ANY ($1::text[]) AND p.prokind IN (\(catalogKinds))
        AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
          WHERE d.classid = 1255 AND d.objid = p.oid AND d.deptype = 'i')
      """)
  }

  package init?(row: inout CatalogRow) throws {
    self.init(routine: try Routine(row: &row))
  }
}

extension Routine {
  fileprivate init(row: inout CatalogRow) throws {
    let schema = try row.text()
    let name = try row.text()
    let arguments = RoutineArgument.list(try row.text()) { $0 }
    let result = row.optional()
    self.init(schema: schema, name: name, language: try row.text(), body: try Self.body(&row))
    self.arguments = arguments
    returns = result.flatMap { impliedResult(arguments, $0) ? nil : $0 }
    volatility = ["i": "immutable", "s": "stable"][try row.text()] ?? "volatile"
    isStrict = row.flag()
    isSecurityDefiner = row.flag()
    isLeakproof = row.flag()
    parallel = ["s": "safe", "r": "restricted"][try row.text()] ?? "unsafe"
    cost = row.optional()
    rows = row.optional()
    support = row.optionalList()
    settings = row.list().map { item in
      let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      return Setting(parts[0], parts.count > 1 ? parts[1] : "")
    }
    isWindow = row.flag()
    transforms = row.list()
  }

  private static func body(_ row: inout CatalogRow) throws -> Body {
    let standard = row.optional()
    let columns = FunctionColumns(row.list())
    let source = try row.text()
    let library = row.optional()
    if let standard { return .standard(columns.removed(from: standard)) }
    return library.map { .library(file: $0, symbol: source) } ?? .text(source)
  }
}

/// Whether `OUT` arguments already say what is returned.
func impliedResult(_ arguments: [RoutineArgument], _ result: String) -> Bool {
  arguments.contains(where: \.hasResult) && !result.hasPrefix("SETOF ") && !result.hasPrefix("TABLE(")
}
