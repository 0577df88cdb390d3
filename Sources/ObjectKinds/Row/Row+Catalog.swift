package import CatalogModel
import Diagnostics
import SQLSyntax

extension Row {
  /// No catalog holds rows: each listed table is asked for its own.
  package static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? { nil }

  package static func listingQuery(of table: ObjectAddress, in found: Catalog) -> CatalogQuery? {
    let parts = found.objects.values.filter { $0.parent == table }
    guard found[table] is Table, let key = parts.lazy.compactMap({ $0 as? PrimaryKey }).first else {
      return nil
    }
    let columns = parts.compactMap { $0 as? Column }.filter { $0.generated == nil }
    let others = columns.map(\.name).filter { !key.key.columns.contains($0) }.sorted()
    let isIdentity = columns.contains { $0.identity != nil }
    func array(_ items: [SQL]) -> SQL { "ARRAY[\(items.joined())]::text[]" }
    let order = key.key.columns.map { "t.\(name: $0)" as SQL }.joined()
    let sql: SQL = """
      SELECT 0, 0, NULL, \(literal: table.schema), \(literal: table.name),
             \(array(key.key.columns.map { "\(literal: $0)" })), \(array(key.key.columns.map { "t.\(name: $0)::text" })),
             \(array(others.map { "\(literal: $0)" })), \(array(others.map { "COALESCE(t.\(name: $0)::text, '')" })),
             \(array(others.map { "(t.\(name: $0)::text IS NULL)::text" })), \(literal: isIdentity ? "t" : "f")::boolean,
             pg_catalog.row_number() OVER (ORDER BY \(order))
      FROM ONLY \(names: table.names) t ORDER BY \(order) LIMIT \(number: limit + 1)
      """
    return CatalogQuery(sql.text)
  }

  package init?(row: inout CatalogRow) throws {
    let (schema, table) = (try row.text(), try row.text())
    let (keyColumns, key) = (row.list(), row.list())
    let (names, texts, nulls) = (row.list(), row.list(), row.list())
    var values: [String: String?] = [:]
    for index in names.indices {
      values.updateValue(nulls[index] == "true" ? nil : texts[index], forKey: names[index])
    }
    self.init(schema: schema, table: table, keyColumns: keyColumns, key: key, values: values)
    overridesIdentity = row.flag()
    position = try row.int()
    if position > Self.limit {
      throw Failure(
        "too-many-rows", subject: "\(schema).\(table)",
        "the table \(schema).\(table) has more than \(Self.limit) rows, and its model lists rows",
        advice: "`rows` is for reference data: take it out of this table's model")
    }
  }
}
