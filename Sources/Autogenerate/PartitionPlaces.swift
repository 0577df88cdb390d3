import CatalogModel
import ObjectKinds
import Postgres

/// Where rows of a partitioned table can go: values of the columns that deal them out, as the bounds of its partitions name
/// them.
struct PartitionPlaces {
  private struct Part {
    var table: String
    var bounds: String
    var isForeign: Bool
  }

  /// By partitioned table: its columns in quotes where they need them, empty for an expression.
  private var keys: [String: [String]] = [:]
  private var parts: [String: [Part]] = [:]

  /// - Parameter list: the schemas, as an array's literal.
  init(connection: Connection, schemas list: String) async throws {
    let result = try await connection.query(
      """
      SELECT pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(w.relname),
             ARRAY(
               SELECT COALESCE(pg_catalog.quote_ident(a.attname), '')
               FROM pg_catalog.unnest(k.partattrs) WITH ORDINALITY u (attnum, position)
               LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = w.oid AND a.attnum = u.attnum
               ORDER BY u.position),
             pg_catalog.quote_ident(pn.nspname) || '.' || pg_catalog.quote_ident(p.relname),
             pg_catalog.pg_get_expr(p.relpartbound, p.oid), p.relkind = 'f'
      FROM pg_catalog.pg_partitioned_table k
      JOIN pg_catalog.pg_class w ON w.oid = k.partrelid
      JOIN pg_catalog.pg_namespace n ON n.oid = w.relnamespace
      JOIN pg_catalog.pg_inherits i ON i.inhparent = w.oid
      JOIN pg_catalog.pg_class p ON p.oid = i.inhrelid
      JOIN pg_catalog.pg_namespace pn ON pn.oid = p.relnamespace
      WHERE n.nspname = ANY (\(list)) ORDER BY 1, 3
      """)
    for row in 0..<result.count {
      guard let whole = result[row, 0], let table = result[row, 2], let bounds = result[row, 3] else {
        continue
      }
      keys[whole] = arrayElements(result[row, 1] ?? "{}")
      parts[whole, default: []].append(Part(table: table, bounds: bounds, isForeign: result[row, 4] == "t"))
    }
  }

  /// For each partition that holds rows itself: a value of each column that decides, as SQL. Of a hash any value finds one.
  func values(in table: String) -> [[String: String]] {
    guard let columns = keys[table] else { return [[:]] }
    return (parts[table] ?? []).flatMap { part -> [[String: String]] in
      guard !part.isForeign, let literals = firstValues(in: part.bounds) else { return [] }
      let own = Dictionary(zip(columns, literals).filter { !$0.isEmpty && $1 != "MINVALUE" }) { first, _ in
        first
      }
      return values(in: part.table).map { $0.merging(own) { _, outer in outer } }
    }
  }
}
