import CatalogModel
import Postgres
import SQLSyntax

/// Puts rows into the tables of a scratch database that satisfy their constraints, as far as trying finds
/// some, and tells afterwards whether they are still there.
struct RowMaker {
  let connection: Connection
  let schemas: [String]
  /// Tables for which no row was found, with the server's reason.
  private(set) var unfilled: [String] = []

  /// Tables of which every row is known.
  let listed: Set<ObjectAddress>

  init(connection: Connection, schemas: [String], listed: Set<ObjectAddress>) {
    self.connection = connection
    self.schemas = schemas
    self.listed = listed
  }

  private struct Column {
    var name: String
    var type: String
    /// `pg_type.typcategory`, of a domain's base type; multiranges, which share that of ranges, have an M.
    var category: String
    var firstLabel: String?
    /// `schema.table` and column that a key points to.
    var target: (table: String, column: String)?
    var isOptional: Bool
  }

  /// - Returns: how many rows each table got.
  mutating func fill() async throws -> [String: Int] {
    let tables = try await tables()
    guard !tables.isEmpty else { return [:] }
    let places = try await PartitionPlaces(connection: connection, schemas: list)
    // A trigger's own logic says nothing about the schema.
    let isReplica = (try? await connection.execute("SET session_replication_role = replica")) != nil
    var counts: [String: Int] = [:]
    let known = Set(listed.map { name($0.schema, $0.name) })
    for (table, columns) in tables where !known.contains(table) {
      var made = 0
      var reason = ""
      let parts = places.values(in: table)
      for row in 1...2 {
        let place = parts.isEmpty ? [:] : parts[(row - 1) % parts.count]
        for attempt in 0..<candidateCount {
          do {
            _ = try await connection.execute(insert(table, columns, place, row: row, attempt: attempt))
            made += 1
            break
          } catch let error as PostgresError {
            if error.isConnectionLoss { throw error }
            reason = error.message
          }
        }
      }
      counts[table] = made
      if made == 0 { unfilled.append("no row was found for \(table): \(reason)") }
    }
    if isReplica { _ = try await connection.execute("SET session_replication_role = origin") }
    return counts
  }

  var list: String { quotedLiteral(arrayText(schemas)) + "::text[]" }

  /// Tables with their columns, those that others point to first.
  private func tables() async throws -> [(String, [Column])] {
    let result = try await connection.query(
      """
      SELECT n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
             CASE WHEN 'm' IN (t.typtype, b.typtype) THEN 'M' WHEN t.typtype = 'd' THEN b.typcategory
               ELSE t.typcategory END,
             (SELECT e.enumlabel FROM pg_catalog.pg_enum e WHERE e.enumtypid IN (t.oid, t.typbasetype)
              ORDER BY e.enumsortorder LIMIT 1),
             fn.nspname, f.relname, fa.attname, a.attnotnull
      FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        AND a.attgenerated = ''
      JOIN pg_catalog.pg_type t ON t.oid = a.atttypid LEFT JOIN pg_catalog.pg_type b ON b.oid = t.typbasetype
      LEFT JOIN LATERAL (SELECT k.confrelid, k.confkey[array_position(k.conkey, a.attnum)] AS number
        FROM pg_catalog.pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'f' AND a.attnum = ANY (k.conkey)
        ORDER BY k.oid LIMIT 1) k ON true
      LEFT JOIN pg_catalog.pg_class f ON f.oid = k.confrelid
      LEFT JOIN pg_catalog.pg_namespace fn ON fn.oid = f.relnamespace
      LEFT JOIN pg_catalog.pg_attribute fa ON fa.attrelid = k.confrelid AND fa.attnum = k.number
      WHERE n.nspname = ANY (\(list)) AND c.relkind IN ('r', 'p') AND NOT c.relispartition
        AND c.relpersistence <> 't' ORDER BY 1, 2, a.attnum
      """)
    var columns: [String: [Column]] = [:]
    var order: [String] = []
    for row in 0..<result.count {
      let table = name(result[row, 0], result[row, 1])
      if columns[table] == nil { order.append(table) }
      let target = result[row, 7].map { (name(result[row, 6], $0), quotedIdentifier(result[row, 8] ?? "")) }
      columns[table, default: []].append(
        Column(
          name: quotedIdentifier(result[row, 2] ?? ""), type: result[row, 3] ?? "",
          category: result[row, 4] ?? "",
          firstLabel: result[row, 5], target: target, isOptional: result[row, 9] != "t"))
    }
    return sorted(order, columns).map { ($0, columns[$0] ?? []) }
  }

  func name(_ schema: String?, _ table: String?) -> String {
    quotedIdentifier(schema ?? "") + "." + quotedIdentifier(table ?? "")
  }

  /// Depth first along the keys; a table on a circle comes where it is met.
  private func sorted(_ tables: [String], _ columns: [String: [Column]]) -> [String] {
    var done: Set<String> = []
    var result: [String] = []
    func visit(_ table: String) {
      guard done.insert(table).inserted else { return }
      for column in columns[table] ?? [] {
        if let target = column.target, columns[target.table] != nil { visit(target.table) }
      }
      result.append(table)
    }
    tables.forEach(visit)
    return result
  }

  // MARK: Values

  private let candidateCount = 6

  /// - Parameter place: what some columns have to hold.
  private func insert(
    _ table: String, _ columns: [Column], _ place: [String: String], row: Int, attempt: Int
  ) -> String {
    guard !columns.isEmpty else { return "INSERT INTO \(table) DEFAULT VALUES" }
    // The last attempts leave open what may be open, then take defaults.
    let used = columns.filter { !(attempt >= 4 && $0.isOptional) || place[$0.name] != nil }
    if used.isEmpty { return "INSERT INTO \(table) DEFAULT VALUES" }
    let values = used.map { place[$0.name] ?? value(of: $0, row: row, attempt: attempt) }
    return "INSERT INTO \(table) (\(used.map(\.name).joined(separator: ", "))) OVERRIDING SYSTEM VALUE "
      + "VALUES (\(values.joined(separator: ", ")))"
  }

  private func value(of column: Column, row: Int, attempt: Int) -> String {
    if attempt == 5 { return "DEFAULT" }
    if let target = column.target {
      return "(SELECT \(target.column) FROM \(target.table) ORDER BY 1 OFFSET \(row - 1) LIMIT 1)"
    }
    let number = [row, row * 10, row + 100, 0, row][min(attempt, 4)]
    let word = ["a\(row)", "A\(row)bcdef", "a\(row)@example.org", "https://example.org/\(row)", "a"][
      min(attempt, 4)]
    switch column.category {
    case "N": return "\(number)::\(column.type)"
    case "B": return attempt % 2 == 0 ? "true" : "false"
    case "D": return "(timestamp '2020-01-01 00:00:00' + interval '\(number) hours')::\(column.type)"
    case "T": return "interval '\(number + 1) minutes'"
    case "E": return column.firstLabel.map { quotedLiteral($0) + "::\(column.type)" } ?? "NULL"
    case "A", "M": return "'{}'::\(column.type)"
    case "I": return "'10.0.0.\(number % 250)'::\(column.type)"
    case "V": return "\(quotedLiteral(String(repeating: "1", count: 1)))::\(column.type)"
    case "R": return "'empty'::\(column.type)"
    case "S": return shortened(word, column)
    default: return other(column, number: number, word: word)
    }
  }

  /// A text that the type does not cut.
  private func shortened(_ word: String, _ column: Column) -> String {
    guard let open = column.type.firstIndex(of: "("), let close = column.type.firstIndex(of: ")"),
      let limit = Int(column.type[column.type.index(after: open)..<close])
    else { return quotedLiteral(word) + "::\(column.type)" }
    return quotedLiteral(String(word.suffix(limit))) + "::\(column.type)"
  }

  private func other(_ column: Column, number: Int, word: String) -> String {
    switch column.type {
    case "uuid":
      "'00000000-0000-4000-8000-\(String(repeating: "0", count: 12 - String(number).count))\(number)'::uuid"
    case "json", "jsonb": "'{\"n\": \(number)}'::\(column.type)"
    case "bytea": "'\\x0\(number % 10)'::bytea"
    case "xml": "'<a/>'::xml"
    case "tsvector", "tsquery": "'\(word.prefix { $0.isLetter || $0.isNumber })'::\(column.type)"
    case "macaddr": "'08:00:2b:01:02:0\(number % 10)'::macaddr"
    case "point": "'(\(number),\(number))'::point"
    default: "NULL"
    }
  }

  private func arrayText(_ elements: [String]) -> String {
    "{"
      + elements.map { "\"" + $0.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\"" }
      .joined(separator: ",") + "}"
  }
}

/// Class 22: a value does not fit; class 23: a row breaks a rule; class P0: a function says so (manual, appendix A). Types
/// of extensions refuse a text as an internal error, where they are older than their codes: `hstore`.
func rowsStandInTheWay(_ sqlState: some StringProtocol) -> Bool {
  ["22", "23", "P0"].contains(String(sqlState.prefix(2))) || sqlState.hasPrefix("XX000")
}
