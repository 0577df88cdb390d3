package import CatalogModel
import SQLSyntax

/// A sequence that stands alone or is owned by a column (see ``SequenceOwner``); those of identity columns are part of
/// their column. Manual, CREATE SEQUENCE.
package struct SequenceGenerator: SchemaObject {
  package var schema: String
  package var name: String
  package var options: SequenceOptions
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
    Attribute("unlogged", \.isUnlogged) { old, new in
      [Statement("\(new.head) \(SQL(new.isUnlogged ? "SET UNLOGGED" : "SET LOGGED"))")]
    },
  ]

  package var address: ObjectAddress { Self.address(schema, name) }

  package static func address(_ schema: String, _ name: String) -> ObjectAddress {
    ObjectAddress("sequence", [schema, name])
  }

  package var parent: ObjectAddress? { Schema.address(schema) }
  package var claims: [String] { [relationClaim(schema, name)] }
  package var holdsData: Bool { true }
  package static var survivesRetype: Bool { true }

  /// What pg_depend says of an owned sequence and its column is borne by the ownership.
  package func bearer(of need: ObjectAddress) -> ObjectAddress {
    need.type.hasSuffix("table column") ? address.facet(SequenceOwner.facetName) : address
  }
}
