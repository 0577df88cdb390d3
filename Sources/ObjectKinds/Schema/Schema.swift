package import CatalogModel
import SQLSyntax

/// A managed schema itself. Manual, 5.10 "Schemas".
package struct Schema: SchemaObject {
  package var name: String

  package init(name: String) { self.name = name }

  package static let kind = ObjectKind(
    "schema", "A namespace for tables, types, routines (manual 5.10)", dropFlag: "drop-schema",
    catalog: .namespace, file: .shared("schema"))

  package static let attributes: [Attribute<Schema>] = []

  package var address: ObjectAddress { Self.address(name) }

  package static func address(_ name: String) -> ObjectAddress { ObjectAddress("schema", [name]) }

  package var holdsData: Bool { true }
  package static var dropsItsParts: Bool { false }
}
