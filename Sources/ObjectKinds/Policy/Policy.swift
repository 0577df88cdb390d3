package import CatalogModel

/// A policy of row security. Manual, CREATE POLICY.
package struct Policy: SchemaObject {
  package enum Command: String, Sendable, CaseIterable {
    case all = "*"
    case select = "r"
    case insert = "a"
    case update = "w"
    case delete = "d"

    var word: String {
      switch self {
      case .all: "all"
      case .select: "select"
      case .insert: "insert"
      case .update: "update"
      case .delete: "delete"
      }
    }
  }

  package var schema: String
  package var table: String
  package var name: String
  package var isPermissive = true
  package var command = Command.all
  /// Sorted; `public` is everybody.
  package var roles = ["public"]
  package var using: String?
  package var check: String?

  package init(schema: String, table: String, name: String) {
    self.schema = schema
    self.table = table
    self.name = name
  }

  package static let kind = ObjectKind(
    "policy", "Which rows a role may see and write (manual: CREATE POLICY)", dropFlag: "dropped-policy",
    catalog: .policy)

  package static let attributes: [Attribute<Policy>] = [
    Attribute(recreate: "permissive", \.isPermissive),
    Attribute(recreate: "for", \.command),
    Attribute("to", \.roles) { old, new in [new.altering(from: old)] },
    Attribute("using", \.using, way: "in place; rebuilt where it goes") { old, new in
      new.using == nil ? .recreate : .alter([new.altering(from: old)])
    },
    Attribute("with_check", \.check, way: "in place; rebuilt where it goes") { old, new in
      new.check == nil ? .recreate : .alter([new.altering(from: old)])
    },
  ]

  package static var staysWithWhole: Bool { true }
  package var address: ObjectAddress { ObjectAddress("policy", [schema, table, name]) }
  package var parent: ObjectAddress? { Table.address(schema, table) }
  package var mentions: [String] { [using, check].compactMap { $0 } }
}
