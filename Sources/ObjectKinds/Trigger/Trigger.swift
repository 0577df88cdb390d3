package import CatalogModel
import SQLSyntax

/// A trigger of a table, a view or a foreign table. Manual, CREATE TRIGGER.
package struct Trigger: SchemaObject, ChecksLate {
  package enum Timing: String, Sendable, CaseIterable {
    case before
    case after
    case insteadOf = "instead_of"
  }

  /// Whether it fires, depending on `session_replication_role`.
  package enum Enabled: String, Sendable, CaseIterable {
    case origin = "O"
    case disabled = "D"
    case replica = "R"
    case always = "A"
  }

  /// Whether a constraint trigger may wait for the end of the transaction.
  package enum Deferral: String, Sendable, CaseIterable {
    case never = "false"
    case immediate = "initially_immediate"
    case deferred = "initially_deferred"
  }

  package var checksLate: Bool { deferral == .deferred }

  /// What fires it.
  package struct Events: Sendable, Equatable {
    package var onInsert = false
    package var onUpdate = false
    package var onDelete = false
    package var onTruncate = false
    /// Columns of `UPDATE OF`; empty: any.
    package var columns: [String] = []

    package init() {}
  }

  /// `table`, `view` or `foreign table`.
  package var relation: ObjectAddress
  package var name: String
  package var timing = Timing.before
  package var events = Events()
  package var isForEachRow = false
  package var condition: String?
  /// Names of the transition tables.
  package var oldTable: String?
  package var newTable: String?
  package var function: [String]
  package var arguments: [String] = []
  package var isConstraint = false
  package var deferral = Deferral.never
  /// The other table of a constraint trigger.
  package var from: [String]?
  package var enabled = Enabled.origin
  /// It is the copy of a partitioned table's trigger, and fires otherwise than that: nothing else is said of it.
  package var isInherited = false
  /// How the partitioned table's fires.
  @NotCompared package var usually: Enabled?
  /// The partitioned table, qualified.
  @NotCompared package var origin: [String] = []

  package init(relation: ObjectAddress, name: String, function: [String]) {
    self.relation = relation
    self.name = name
    self.function = function
  }

  /// The copy on a partition of a trigger of the whole.
  init(
    copyOn relation: ObjectAddress, name: String, of whole: [String], enabled: Enabled, usually: Enabled?
  ) {
    self.init(relation: relation, name: name, function: [])
    self.enabled = enabled
    self.usually = usually
    origin = whole
    isInherited = true
  }

  package static let kind = ObjectKind(
    "trigger", "A function that runs when rows change (manual: CREATE TRIGGER)", dropFlag: "drop-trigger",
    catalog: .trigger)

  package static let attributes: [Attribute<Trigger>] = [
    Attribute(recreate: "relation", \.relation),
    Attribute(recreate: "timing", \.timing),
    Attribute(recreate: "events", \.events),
    Attribute(recreate: "each", \.isForEachRow),
    Attribute(recreate: "when", \.condition),
    Attribute(recreate: "referencing old", \.oldTable),
    Attribute(recreate: "referencing new", \.newTable),
    Attribute(recreate: "execute", \.function),
    Attribute(recreate: "arguments", \.arguments),
    Attribute(recreate: "constraint", \.isConstraint),
    Attribute(recreate: "deferrable", \.deferral),
    Attribute(recreate: "from", \.from),
    Attribute("enabled", \.enabled) { old, new in [new.enabling] },
    Attribute(recreate: "inherited", \.isInherited),
  ]

  package var address: ObjectAddress { ObjectAddress("trigger", relation.names + [name]) }
  package var parent: ObjectAddress? { relation }

  package var link: ObjectAddress? {
    isInherited ? relation.facet("partition") : nil
  }
  package var comesByJoining: Bool { true }

  package var references: [ObjectAddress] {
    if isInherited { return [ObjectAddress("trigger", origin + [name])] }
    return [Function.address(function[0], function[1])] + (from.map { [Table.address($0[0], $0[1])] } ?? [])
  }

  /// A copy leans on the trigger that it is one of, past the copies in between of which nothing is said.
  package static func dependencies(in catalog: Catalog) -> [ObjectAddress: Set<ObjectAddress>] {
    var needs: [ObjectAddress: Set<ObjectAddress>] = [:]
    for case let copy as Trigger in catalog.objects.values where copy.isInherited {
      let original = ObjectAddress("trigger", copy.origin + [copy.name])
      needs[copy.address] = [catalog.origin(of: original) { catalog[$0] != nil }]
    }
    return needs
  }

  /// Columns are only mentioned: one that a table inherits is declared nowhere but in its parent.
  package var mentions: [String] { events.columns.map(quotedIdentifier) + (condition.map { [$0] } ?? []) }
}
