package import CatalogModel
import SQLSyntax

/// A table, without its columns: they are objects of their own. Manual, CREATE TABLE.
package struct Table: SchemaObject {
  package enum Persistence: String, Sendable {
    case permanent = "p"
    case unlogged = "u"
  }

  package var schema: String
  package var name: String
  package var persistence: Persistence = .permanent
  /// Storage parameters, those of the TOAST table with the prefix `toast.`.
  package var options: OptionMap = [:]
  package var tablespace: String?
  package var accessMethod: String = "heap"
  package var rowSecurity = false
  package var forcesRowSecurity = false
  /// How rows are dealt out to partitions, as `pg_get_partkeydef` prints it: `RANGE (created_at)`.
  package var partitionKey: String?
  /// The types of its columns, which PostgreSQL does not let change; a model leaves them to the columns.
  package var partitionKeyTypes = Open()
  /// The part that it is made as; what it is a part of now says a ``Partition``.
  @NotCompared package var partition: Partition?
  /// The tables that it is made to inherit from; those that it inherits from now says each ``Inheritance``.
  @NotCompared package var inherits: [[String]] = []
  /// The composite type that gives the columns, qualified.
  package var rowType: [String]?
  /// Only a model says so: partitions that it does not name belong to somebody else.
  @NotCompared package var leavesPartsToOthers = false

  package init(schema: String, name: String) {
    self.schema = schema
    self.name = name
  }

  package static let kind = ObjectKind(
    "table", "Rows in columns (manual: CREATE TABLE)", dropFlag: "drop-table", catalog: .relation,
    file: .own(folder: "tables"))

  package static let attributes: [Attribute<Table>] = [
    Attribute("persistence", \.persistence) { old, new in
      // Alone: the sequence of an identity that the same statement adds would not follow.
      [Statement("\(new.head) \(SQL(new.persistence == .unlogged ? "SET UNLOGGED" : "SET LOGGED"))")]
    },
    Attribute("options", \.options) { old, new in
      optionChanges(from: old.options, to: new.options).map { .clause(new.head, $0) }
    },
    Attribute("tablespace", \.tablespace) { old, new in
      [.clause(new.head, "SET TABLESPACE \(name: new.tablespace ?? "pg_default")")]
    },
    Attribute("access_method", \.accessMethod) { old, new in
      // A partitioned table has none of its own, and says what its new partitions get (PostgreSQL 17).
      let isBack = new.partitionKey != nil && new.accessMethod == "heap"
      return [
        .clause(
          new.head, isBack ? "SET ACCESS METHOD DEFAULT" : "SET ACCESS METHOD \(name: new.accessMethod)")
      ]
    },
    Attribute(recreate: "partition_by", \.partitionKey),
    Attribute(recreate: "types of partition_by", \.partitionKeyTypes),
    Attribute("of", \.rowType) { old, new in
      // Alone: the other clauses of one statement would be checked as those of a table that has the type.
      [new.rowType.map { .clause(new.head, "OF \(names: $0)") } ?? Statement("\(new.head) NOT OF")]
    },
    Attribute("row_security", \.rowSecurity) { old, new in
      [.clause(new.head, new.rowSecurity ? "ENABLE ROW LEVEL SECURITY" : "DISABLE ROW LEVEL SECURITY")]
    },
    Attribute("row_security forced", \.forcesRowSecurity) { old, new in
      [.clause(new.head, new.forcesRowSecurity ? "FORCE ROW LEVEL SECURITY" : "NO FORCE ROW LEVEL SECURITY")]
    },
  ]

  package var isLasting: Bool? { persistence == .permanent }
  package var address: ObjectAddress { Self.address(schema, name) }

  package static var hasRowType: Bool { true }
  package static func address(_ schema: String, _ name: String) -> ObjectAddress {
    ObjectAddress("table", [schema, name])
  }

  package static let wordForOthersParts: (key: String, value: String)? = ("partitions", "external")

  package var parent: ObjectAddress? { Schema.address(schema) }
  package var claims: [String] {
    [relationClaim(schema, name), typeClaim(schema, name)]
      + (partition.map { [$0.claim] } ?? [])
  }
  package var holdsData: Bool { true }

  package var mentions: [String] { partitionKey.map { [$0] } ?? [] }

  package var references: [ObjectAddress] {
    let parents = inherits + (partition.map { [$0.whole] } ?? [])
    return parents.filter { $0.count == 2 }.map { Table.address($0[0], $0[1]) }
      + (rowType.map { [ObjectAddress("type", $0)] } ?? [])
  }

  /// What pg_depend says of the table is so because of its links: without them it needs nobody.
  package func bearer(of need: ObjectAddress) -> ObjectAddress {
    if need == whole { return Partition.address(schema, name) }
    if inherits.contains(where: { Table.address($0[0], $0[1]) == need }) {
      return Inheritance.address([schema, name], from: need.names)
    }
    return address
  }

  /// By what columns and checks come from elsewhere.
  var linkOfParts: ObjectAddress? {
    if partition != nil { return Partition.address(schema, name) }
    if let first = inherits.first { return Inheritance.address([schema, name], from: first) }
    return rowType.map { ObjectAddress("type", $0) }
  }

  /// What it is made as a part of.
  var origin: Partition? { partition.flatMap { $0.isAttached ? nil : $0 } }

  /// Words about how it is made, where a model wrote them.
  package var hints: [String: String] {
    get { partition?.hints ?? [:] }
    set { partition?.hints = newValue }
  }

  /// The table of which this one is a part.
  package var whole: ObjectAddress? {
    partition.flatMap { $0.whole.count == 2 ? Table.address($0.whole[0], $0.whole[1]) : nil }
  }

  /// Whether columns come from elsewhere too: from a parent or from a type.
  package var takesPartsFromElsewhere: Bool { partition != nil || !inherits.isEmpty || rowType != nil }

  /// The names of its parents as columns keep them.
  var origins: [String] {
    (inherits + (partition.map { [$0.whole] } ?? [])).map { $0.map(quotedIdentifier).joined(separator: ".") }
  }

  /// What every `ALTER TABLE` of it starts with.
  var head: SQL { "ALTER TABLE \(names: [schema, name])" }
}

/// Relations, indexes and sequences share one namespace in a schema.
func relationClaim(_ schema: String, _ name: String) -> String { "relation \(schema)\0\(name)" }

/// Types share one with the row types of relations.
func typeClaim(_ schema: String, _ name: String) -> String { "type \(schema)\0\(name)" }
