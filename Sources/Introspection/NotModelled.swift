import CatalogModel
import Postgres
import SQLSyntax

extension CatalogReader {
  /// Every object of the schemas that could stand alone: what no kind claims is reported, never silent.
  nonisolated func notModelledQuery(_ schemas: [String]) -> String {
    let list = quotedLiteral(arrayLiteral(schemas)) + "::text[]"
    let plain: [(catalog: CatalogClass, table: String, namespace: String, condition: String)] = [
      (
        .relation, "pg_class", "relnamespace",
        "relkind IN ('r','p','v','m','S','f') AND relpersistence <> 't'"
      ),
      (.procedure, "pg_proc", "pronamespace", "true"),
      (
        .type, "pg_type", "typnamespace",
        "(typtype IN ('d','e','r') OR typtype = 'p' AND NOT typisdefined OR typtype = 'b' AND NOT EXISTS ("
          + "SELECT FROM pg_catalog.pg_type e WHERE e.oid = x.typelem AND e.typarray = x.oid))"
      ),
      (.collation, "pg_collation", "collnamespace", "true"),
      (.conversion, "pg_conversion", "connamespace", "true"),
      (.operator, "pg_operator", "oprnamespace", "true"),
      (.operatorClass, "pg_opclass", "opcnamespace", "true"),
      (.operatorFamily, "pg_opfamily", "opfnamespace", "true"),
      (.extendedStatistics, "pg_statistic_ext", "stxnamespace", "true"),
      (.textSearchConfiguration, "pg_ts_config", "cfgnamespace", "true"),
      (.textSearchDictionary, "pg_ts_dict", "dictnamespace", "true"),
      (.textSearchParser, "pg_ts_parser", "prsnamespace", "true"),
      (.textSearchTemplate, "pg_ts_template", "tmplnamespace", "true"),
    ]
    let top = plain.map { entry in
      "SELECT \(entry.catalog.rawValue) AS c, x.oid AS o FROM pg_catalog.\(entry.table) x "
        + "JOIN pg_catalog.pg_namespace n ON n.oid = x.\(entry.namespace) "
        + "WHERE n.nspname = ANY (\(list)) AND \(entry.condition)"
    }
    let children = [
      "SELECT 2620, t.oid FROM pg_catalog.pg_trigger t JOIN pg_catalog.pg_class r ON r.oid = t.tgrelid "
        + "JOIN pg_catalog.pg_namespace n ON n.oid = r.relnamespace "
        + "WHERE n.nspname = ANY (\(list)) AND NOT t.tgisinternal AND t.tgparentid = 0",
      "SELECT 3256, p.oid FROM pg_catalog.pg_policy p JOIN pg_catalog.pg_class r ON r.oid = p.polrelid "
        + "JOIN pg_catalog.pg_namespace n ON n.oid = r.relnamespace WHERE n.nspname = ANY (\(list))",
      "SELECT 2618, w.oid FROM pg_catalog.pg_rewrite w JOIN pg_catalog.pg_class r ON r.oid = w.ev_class "
        + "JOIN pg_catalog.pg_namespace n ON n.oid = r.relnamespace "
        + "WHERE n.nspname = ANY (\(list)) AND w.rulename <> '_RETURN'",
    ]
    return (top + children).joined(separator: " UNION ALL ")
  }

  /// Those of the rows that no object is.
  func unclaimed(_ rows: ResultTable) -> [RowIdentity] {
    var unclaimed = Set(
      (0..<rows.count).map {
        RowIdentity(catalog: rows.int($0, 0) ?? 0, object: rows.int($0, 1) ?? 0, part: 0)
      })
    unclaimed.subtract(members)
    for identity in identities { unclaimed.remove(identity.row) }
    return Array(unclaimed)
  }

  /// The server's own words for each, sorted; and for what is modelled, but not as the child of such.
  func described(_ rows: [RowIdentity]) async throws -> [String] {
    if rows.isEmpty { return [] }
    let list = rows.map { "(\($0.catalog),\($0.object))" }.joined(separator: ",")
    let words = try await connection.query(
      """
      WITH v (c, o) AS (VALUES \(list))
      SELECT pg_catalog.pg_describe_object(v.c, v.o, 0) FROM v
      UNION ALL
      SELECT pg_catalog.pg_describe_object(1259, i.inhrelid, 0) || ' as a child of '
             || pg_catalog.pg_describe_object(v.c, v.o, 0)
      FROM v JOIN pg_catalog.pg_inherits i ON v.c = 1259 AND i.inhparent = v.o
      WHERE (1259, i.inhrelid::int) NOT IN (SELECT v.c, v.o::int FROM v)
      """)
    return (0..<words.count).compactMap { words[$0, 0] }.sorted()
  }
}
