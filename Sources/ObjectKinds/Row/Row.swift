package import CatalogModel
import SQLSyntax

/// A row of a lookup table: reference data that the models list under the table's `rows`. Manual, INSERT.
package struct Row: SchemaObject {
  package var schema: String
  package var table: String
  /// The values of the primary key, in its order.
  package var key: [String]
  /// The values of the other columns as text, nil for NULL. What a model leaves out the column's default says.
  package var values: [String: String?]
  @NotCompared package var keyColumns: [String]
  /// An identity column takes the values that are written here.
  @NotCompared package var overridesIdentity = false
  @NotCompared package var position = 0

  package init(
    schema: String, table: String, keyColumns: [String], key: [String], values: [String: String?]
  ) {
    self.schema = schema
    self.table = table
    self.key = key
    self.values = values
    self.keyColumns = keyColumns
  }

  package static let kind = ObjectKind(
    "row", "A row of a lookup table that the models list (manual: INSERT)", dropFlag: "drop-row",
    catalog: .none, managedAs: "rows", dropStops: true)

  /// A table with more rows than this is no lookup table.
  static let limit = 1000

  package static let attributes: [Attribute<Row>] = [
    Attribute("values", \.values) { old, new in new.update(from: old) }
  ]

  package var address: ObjectAddress { Self.address(schema, table, key) }

  static func address(_ schema: String, _ table: String, _ key: [String]) -> ObjectAddress {
    ObjectAddress("row", [schema, table] + key)
  }

  package var parent: ObjectAddress? { Table.address(schema, table) }
  /// After everything that tables are made of.
  package static var rank: Int { 4500 }
  package static var isListed: Bool { true }

  /// One that another points to may go: the other says so itself, by an update or by going too.
  package func survives(lossOf need: ObjectAddress, in wanted: Catalog) -> Bool { need.type == "row" }
}

extension Row {
  /// Rows to which foreign keys point come before those that point to them.
  package static func dependencies(in catalog: Catalog) -> [ObjectAddress: Set<ObjectAddress>] {
    // Every catalog is asked, and few have rows.
    let rows = catalog.objects.compactMap { $0.key.type == "row" ? $0.value as? Row : nil }
    guard !rows.isEmpty else { return [:] }
    let byTable = Dictionary(grouping: rows) { [$0.schema, $0.table] }
    var result: [ObjectAddress: Set<ObjectAddress>] = [:]
    for case let key as ForeignKey in catalog.objects.values {
      guard let targets = byTable[key.target], let sources = byTable[[key.site.schema, key.site.table]] else {
        continue
      }
      let columns = key.targetColumns.isEmpty ? targets[0].keyColumns : key.targetColumns
      let found = Dictionary(targets.map { ($0.texts(columns), $0.address) }, uniquingKeysWith: { a, _ in a })
      for source in sources {
        let texts = source.texts(key.columns)
        guard !texts.contains(nil), let target = found[texts], target != source.address else { continue }
        result[source.address, default: []].insert(target)
      }
    }
    return result
  }

  private func texts(_ columns: [String]) -> [String?] {
    columns.map { name in keyColumns.firstIndex(of: name).map { key[$0] } ?? values[name] ?? nil }
  }
}
