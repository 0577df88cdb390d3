package import CatalogModel
import SQLSyntax

/// An enumerated type. Manual, 8.7 "Enumerated Types" and CREATE TYPE.
package struct EnumType: SchemaObject {
  package var schema: String
  package var name: String
  /// In the order in which they compare.
  package var labels: [String]
  /// Hint for one transition: the name that a label had, by the name that it has now.
  @NotCompared package var renamedLabels: [String: String] = [:]

  package init(schema: String, name: String, labels: [String]) {
    self.schema = schema
    self.name = name
    self.labels = labels
  }

  package static let kind = ObjectKind(
    "enum", "A type of named values in an order (manual 8.7)", dropFlag: "drop-type", catalog: .type,
    file: .shared("types"))

  package static let attributes: [Attribute<EnumType>] = [
    Attribute(
      "labels", \.labels, way: "added and renamed in place; rebuilt by a swap where one goes or moves"
    ) { old, new in new.relabelled(from: old).map { .alter($0) } ?? .recreate }
  ]

  /// The labels' hints under `label NAME`, so that they travel with an object's other hints.
  package var hints: [String: String] {
    get { Dictionary(uniqueKeysWithValues: renamedLabels.map { ("label " + $0.key, $0.value) }) }
    set {
      for (key, old) in newValue where key.hasPrefix("label ") {
        renamedLabels[String(key.dropFirst("label ".count))] = old
      }
    }
  }

  package var address: ObjectAddress { typeAddress(schema, name) }
  package var parent: ObjectAddress? { Schema.address(schema) }
  package var claims: [String] { [typeClaim(schema, name)] }

  package static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? {
    CatalogQuery(
      """
      SELECT t.oid, 0, '1247/' || t.typarray, n.nspname, t.typname, e.labels
      FROM pg_catalog.pg_type t
      JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
      LEFT JOIN (
        SELECT enumtypid, pg_catalog.array_agg(enumlabel ORDER BY enumsortorder) AS labels
        FROM pg_catalog.pg_enum GROUP BY enumtypid
      ) e ON e.enumtypid = t.oid
      WHERE n.nspname = ANY ($1::text[]) AND t.typtype = 'e'
      """)
  }

  package init?(row: inout CatalogRow) throws {
    self.init(schema: try row.text(), name: try row.text(), labels: row.list())
  }
}
