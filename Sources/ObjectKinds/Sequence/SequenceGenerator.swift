package import CatalogModel
import SQLSyntax

/// A sequence that stands alone or is owned by a column (`serial`); those of identity columns are part of
/// their column. Manual, CREATE SEQUENCE.
package struct SequenceGenerator: SchemaObject {
  package var schema: String
  package var name: String
  package var options: SequenceOptions
  /// Schema, table and column with which it goes.
  package var ownedBy: [String]?
  package var isUnlogged = false

  package init(schema: String, name: String, options: SequenceOptions = SequenceOptions()) {
    self.schema = schema
    self.name = name
    self.options = options
  }

  package static let kind = ObjectKind(
    "sequence", "A counter (manual: CREATE SEQUENCE)", dropFlag: "drop-sequence", catalog: .relation,
    file: .shared("sequences"))

  package static let attributes: [Attribute<SequenceGenerator>] = [
    Attribute("options", \.options) { old, new in new.changes(from: old) },
    Attribute("owned_by", \.ownedBy) { old, new in [Statement("\(new.head) \(new.ownership)")] },
    Attribute("unlogged", \.isUnlogged) { old, new in
      [Statement("\(new.head) \(SQL(new.isUnlogged ? "SET UNLOGGED" : "SET LOGGED"))")]
    },
  ]

  package var address: ObjectAddress { Self.address(schema, name) }

  package static func address(_ schema: String, _ name: String) -> ObjectAddress {
    ObjectAddress("sequence", [schema, name])
  }

  /// The column that owns it: the sequence goes when that goes.
  package var parent: ObjectAddress? {
    guard let ownedBy, ownedBy.count == 3 else { return Schema.address(schema) }
    return Column.address(ownedBy[0], ownedBy[1], ownedBy[2])
  }

  package var references: [ObjectAddress] { [Schema.address(schema)] }
  package var claims: [String] { [relationClaim(schema, name)] }
  package var holdsData: Bool { true }
  package static var survivesRetype: Bool { true }
}
