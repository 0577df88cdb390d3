package import CatalogModel
import SQLSyntax

/// A column of a table, without its default: that is an object of its own, because it leans on others.
/// Manual, CREATE TABLE and 5.1 to 5.4.
package struct Column: SchemaObject {
  package var schema: String
  package var table: String
  package var name: String
  /// As `format_type` prints it under an empty search_path; empty where a parent says it.
  package var type: String
  package var isNullable: Bool
  package var requirement = Requirement()
  /// The name of the not-null constraint in the catalog, also where it is the parent's.
  @NotCompared package var actualRequirementName: String?
  package var identity: Identity?
  /// Whether another expression is given to it in place.
  @NotCompared var takesExpression = false
  /// Its identity is the whole's (partitions, since PostgreSQL 17).
  @NotCompared var sharesIdentity = false
  /// The expression of a generated column.
  package var generated: String?
  /// Computed when it is read (PostgreSQL 18), not when a row is written.
  package var isVirtual = false
  /// Only where it is not the type's own; qualified.
  package var collation: [String]?
  /// Only where it is not the type's own: `plain`, `external`, `extended`, `main`.
  package var storage: String?
  /// `pglz` or `lz4`; nil: what the server's default says.
  package var compression: String?
  package var statistics: Int?
  package var options: OptionMap = [:]
  /// It comes from a parent or from the table's type; what is said here is what differs from there.
  package var isInherited = false
  /// The parent's default was taken away here.
  package var lacksDefault = false
  /// The type that a parent gives it: a model leaves it open.
  package var originType = Open()
  /// The parent's default and nullability, as far as a catalog told them.
  @NotCompared package var originDefault: String?
  /// The parent's expression of a generated column.
  @NotCompared package var originGenerated: String?
  @NotCompared package var isRequiredByOrigin = false
  /// Whether the not-null constraint is more than what a whole passes on (PostgreSQL 18).
  @NotCompared package var hasRequirementOfItsOwn = false
  /// Whether a key of the partition needs it to be required.
  @NotCompared package var isRequiredByKey = false
  /// The name of the parent's not-null constraint, where that is known.
  @NotCompared package var originRequirementName: String?
  /// The parent's storage, where it is not the type's own, and its compression: they reach this column when they change.
  @NotCompared package var parentStorage: String?
  @NotCompared package var parentCompression: String?
  /// Nothing differs from where it comes from, so that no model needs to say anything.
  @NotCompared package var hasNothingOwn = false
  /// Nothing but the not-null constraint does.
  @NotCompared package var hasOwnRequirementAtMost = false
  @NotCompared package var link: ObjectAddress?
  /// The first parent that has it, or the type, qualified.
  @NotCompared package var origin: [String] = []
  /// Type, collation and expression as the catalog says, also of a column that leaves them to its parent.
  @NotCompared package var shape = Shape()
  /// The table's parents, in order.
  @NotCompared package var origins: [String] = []
  /// The table's children, as far as they have this column from here.
  @NotCompared package var children: [String] = []
  /// It is stored, and children of children, or partitions of partitions, have it from here and nowhere else.
  @NotCompared package var reachesGrandchildren = false
  /// Only a model says so: the table is a partitioned one.
  @NotCompared package var hasPartitions = false
  /// Whether a parent has it too, so that its type cannot be changed here.
  @NotCompared package var followsParent = false
  /// Whether it is the table's own and a parent generates it, too (before PostgreSQL 16).
  @NotCompared package var isGeneratedByParent = false
  /// The table's rows are dealt out to its partitions by it.
  @NotCompared package var bindsParent = false
  /// Its type is a domain over an array.
  @NotCompared var hasArrayDomain = false
  /// The order in which columns are created; a table cannot change it.
  @NotCompared package var position = 0
  /// `using`: how a value becomes one of the new type; `backfill`: the value of rows that have none.
  @NotCompared package var hints: [String: String] = [:]

  package init(schema: String, table: String, name: String, type: String, isNullable: Bool = false) {
    self.schema = schema
    self.table = table
    self.name = name
    self.type = type
    self.isNullable = isNullable
  }

  package static let kind = ObjectKind(
    "table column", "A column of a table (manual: CREATE TABLE)", dropFlag: "drop-column", catalog: .relation)

  package var address: ObjectAddress { Self.address(schema, table, name) }

  package static func address(_ schema: String, _ table: String, _ name: String) -> ObjectAddress {
    ObjectAddress("table column", [schema, table, name])
  }

  package var parent: ObjectAddress? { Table.address(schema, table) }
  package var references: [ObjectAddress] {
    collation.map { [ObjectAddress("collation", $0)] } ?? []
  }
  package var mentions: [String] {
    isInherited && isImplied ? [] : (isInherited ? [] : [type]) + (generated.map { [$0] } ?? [])
  }
  package var holdsData: Bool { generated == nil && (!isInherited || link?.type == "type") }
  package var isStructural: Bool { true }
  package var valueType: String? { typeInUse }
  package var enclosesTypes: Bool { typeInUse.hasSuffix("[]") }
  /// Also where a parent says it.
  var typeInUse: String { type.isEmpty ? shape.type : type }
  var collationInUse: [String]? { type.isEmpty ? shape.collation : collation }
  package func told(_ attribute: String) -> String? {
    attribute == "type" && type.isEmpty ? "\(shape.type), as the parent says" : nil
  }
  package var isImplied: Bool { hasNothingOwn }
  package var comesWith: ObjectAddress? { isImplied ? parent : nil }
  /// A column that goes takes those of the children with it.
  package var claims: [String] {
    let owner = quotedIdentifier(schema) + "." + quotedIdentifier(table)
    let requirement = isImplied ? nil : actualRequirementName.map { "constraint \(owner).\($0)" }
    return [columnClaim(owner)] + children.map(columnClaim) + (requirement.map { [$0] } ?? [])
      + (ownSequence.map { [relationClaim(schema, $0.name)] } ?? [])
  }

  /// None where it has the whole's.
  var ownIdentity: Identity? {
    get { isInherited && sharesIdentity ? nil : identity }
    set { identity = newValue }
  }

  package var ownSequence: ObjectAddress? {
    ownIdentity.map { ObjectAddress("sequence", [schema, $0.sequenceName ?? defaultSequenceName]) }
  }

  private func columnClaim(_ table: String) -> String { "column \(table).\(name)" }
}

/// What makes a column what it is, wherever it is said.
package struct Shape: Sendable, Equatable {
  package var type = ""
  package var collation: [String]?
  package var generated: String?
  package var isVirtual = false
}

/// A text that one side may leave open: then it is what the other says.
package struct Open: Sendable, Equatable {
  package var text: String?

  package static func == (a: Open, b: Open) -> Bool { a.text == nil || b.text == nil || a.text == b.text }
}

/// The not-null constraint of a column, which PostgreSQL 18 knows by name.
package struct Requirement: Sendable, Equatable {
  /// Only where it is not the server's choice.
  package var name: String?
  package var isInheritedByChildren = true
  package var isValid = true

  package init() {}
}
