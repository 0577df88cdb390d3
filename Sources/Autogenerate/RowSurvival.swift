import CatalogModel
import Postgres
import SQLSyntax

/// What the tables of a scratch database hold.
struct RowContent: Sendable {
  fileprivate struct Column: Sendable {
    /// Of its values, whatever their order.
    var digest: String?
    /// How many are not NULL.
    var filled: Int
    /// Among the columns that the table ever had: another one is another column.
    var number: String
  }

  /// Each column of each table with rows of its own.
  fileprivate var columns: [ObjectAddress: Column] = [:]
  /// And of each partitioned table, with the rows of all of its partitions.
  fileprivate var wholes: [ObjectAddress: Column] = [:]
  /// The tables that a table is a part of or inherits from, however far: what becomes of a column there becomes of it
  /// here.
  fileprivate var origins: [ObjectAddress: [ObjectAddress]] = [:]
}

extension RowMaker {
  /// Each table without its parts and children, which have rows of their own. Nothing but the server's own is searched
  /// afterwards.
  func content() async throws -> RowContent {
    // The functions that a table's indexes call are looked into for every query over it.
    try await connection.search(["pg_catalog"] + schemas + ["public"])
    let content = try await columns()
    try await connection.search(["pg_catalog"])
    return content
  }

  private func columns() async throws -> RowContent {
    let columns = try await connection.query(
      """
      SELECT n.nspname, c.relname, a.attname, a.attnum, c.relkind = 'p', \(Self.localParts)
      FROM pg_catalog.pg_class c
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE n.nspname = ANY (\(list)) AND c.relkind IN ('r', 'p') AND c.relpersistence <> 't' AND a.attgenerated = ''
      ORDER BY 1, 2, a.attnum
      """)
    var tables: [Table] = []
    for row in 0..<columns.count {
      guard let schema = columns[row, 0], let table = columns[row, 1], let name = columns[row, 2],
        let number = columns[row, 3]
      else { continue }
      let address = ObjectAddress("table", [schema, table])
      if tables.last?.address != address {
        let parts = columns[row, 5].map { arrayElements($0) }
        tables.append(Table(address: address, isWhole: columns[row, 4] == "t", localParts: parts))
      }
      tables[tables.count - 1].columns.append((name, number))
    }
    var content = RowContent()
    guard !tables.isEmpty else { return content }
    let results = try await connection.pipeline(tables.map(contentQuery))
    for (result, table) in zip(results, tables) {
      for (index, column) in table.columns.enumerated() {
        let address = ObjectAddress("table column", table.address.names + [column.name])
        let held = RowContent.Column(
          digest: result[0, 2 * index], filled: result[0, 2 * index + 1].flatMap { Int($0) } ?? 0,
          number: column.number)
        if table.isWhole { content.wholes[address] = held } else { content.columns[address] = held }
      }
    }
    content.origins = try await origins()
    return content
  }

  private struct Table {
    var address: ObjectAddress
    var isWhole: Bool
    /// Where some of its partitions are foreign tables: the others, which hold rows here.
    var localParts: [String]?
    var columns: [(name: String, number: String)] = []

    func sources(_ name: String) -> [String] {
      guard let localParts else { return [isWhole ? name : "ONLY \(name)"] }
      return localParts.isEmpty ? ["ONLY \(name)"] : localParts
    }
  }

  /// A foreign partition's rows are another server's, which a proof has nothing to do with.
  private static let localParts = """
    CASE WHEN c.relkind = 'p' AND EXISTS (
        SELECT FROM pg_catalog.pg_partition_tree(c.oid) t JOIN pg_catalog.pg_class p ON p.oid = t.relid
        WHERE p.relkind = 'f')
      THEN ARRAY(
        SELECT pg_catalog.quote_ident(pn.nspname) || '.' || pg_catalog.quote_ident(p.relname)
        FROM pg_catalog.pg_partition_tree(c.oid) t JOIN pg_catalog.pg_class p ON p.oid = t.relid
        JOIN pg_catalog.pg_namespace pn ON pn.oid = p.relnamespace WHERE p.relkind = 'r' ORDER BY 1)
    END
    """

  private func contentQuery(_ table: Table) -> String {
    let numbered = table.columns.map(\.name).enumerated()
    let texts = numbered.map { "\(quotedIdentifier($1))::text COLLATE \"C\" AS c\($0)" }
    let digests = numbered.map { index, _ in
      "md5(coalesce(string_agg(coalesce(c\(index), '~'), ',' ORDER BY coalesce(c\(index), '~')), '')), count(c\(index))"
    }
    let rows = table.sources(name(table.address.schema, table.address.name)).map {
      "SELECT \(texts.joined(separator: ", ")) FROM \($0)"
    }
    // OFFSET keeps the table's indexes out of the sorting: one whose operator class lacks operators is an error there.
    return """
      SELECT \(digests.joined(separator: ", "))
      FROM (SELECT * FROM (\(rows.joined(separator: " UNION ALL "))) AS a OFFSET 0) AS r
      """
  }

  private func origins() async throws -> [ObjectAddress: [ObjectAddress]] {
    let result = try await connection.query(
      """
      WITH RECURSIVE up AS (
        SELECT inhrelid AS child, inhparent AS origin FROM pg_catalog.pg_inherits
        UNION SELECT up.child, i.inhparent FROM up JOIN pg_catalog.pg_inherits i ON i.inhrelid = up.origin)
      SELECT cn.nspname, c.relname, n.nspname, o.relname FROM up
      JOIN pg_catalog.pg_class c ON c.oid = up.child AND c.relkind = 'r'
      JOIN pg_catalog.pg_namespace cn ON cn.oid = c.relnamespace
      JOIN pg_catalog.pg_class o ON o.oid = up.origin JOIN pg_catalog.pg_namespace n ON n.oid = o.relnamespace
      """)
    var origins: [ObjectAddress: [ObjectAddress]] = [:]
    for row in 0..<result.count {
      let names = (0..<4).map { result[row, $0] ?? "" }
      origins[ObjectAddress("table", [names[0], names[1]]), default: []]
        .append(ObjectAddress("table", [names[2], names[3]]))
    }
    return origins
  }

  /// Columns whose values are not what they were.
  /// - Parameters:
  ///   - givenUp: what was dropped on purpose.
  ///   - altered: columns that have other values on purpose, but have them.
  ///   - placed: partitioned tables of which rows find another partition: what all of these have is compared.
  func lost(
    since before: RowContent, except givenUp: Set<ObjectAddress>, altered: Set<ObjectAddress> = [],
    placed: Set<ObjectAddress> = []
  ) async throws -> [String] {
    let now = try await content()
    let old = before.together(in: placed, except: givenUp)
    let new = now.together(in: placed, except: givenUp)
    let schemas = Set(givenUp.filter { $0.type == "schema" && $0.names.count == 1 }.map(\.schema))
    return old.filter { address, column in
      let table = ObjectAddress("table", Array(address.names.prefix(2)))
      if givenUp.contains(table) || schemas.contains(table.schema) { return false }
      let alike = ([table] + (before.origins[table] ?? [])).map {
        ObjectAddress("table column", $0.names + [address.name])
      }
      if alike.contains(where: givenUp.contains) { return false }
      let later = new[address]
      if alike.contains(where: altered.contains) { return later.map { column.isEmptied(in: $0) } ?? true }
      return later?.digest != column.digest
    }.map(\.key.dotted).sorted()
  }
}

extension RowContent {
  private func table(of column: ObjectAddress) -> ObjectAddress {
    ObjectAddress("table", Array(column.names.prefix(2)))
  }

  /// Where rows find other partitions of a whole, what the whole has instead of each of them: unless one of these is
  /// given up.
  fileprivate func together(
    in placed: Set<ObjectAddress>, except givenUp: Set<ObjectAddress>
  ) -> [ObjectAddress: Column] {
    if placed.isEmpty { return columns }
    let broken = Set(givenUp.flatMap { origins[$0] ?? [] })
    let apart = columns.filter { placed.isDisjoint(with: origins[table(of: $0.key)] ?? []) }
    let whole = wholes.filter { column, _ in
      let table = table(of: column)
      return placed.contains(table) && !broken.contains(table)
    }
    return apart.merging(whole) { own, _ in own }
  }
}

extension RowContent.Column {
  /// Dropped and added again, it has only what each row gets.
  fileprivate func isEmptied(in later: RowContent.Column) -> Bool {
    number != later.number && later.filled < filled
  }
}
