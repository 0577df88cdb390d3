package import CatalogModel
import SQLSyntax

/// Columns whose values must be those of a row elsewhere. Manual, 5.5.5 "Foreign Keys".
package struct ForeignKey: SchemaObject {
  /// What happens to the referencing rows.
  package enum Action: String, Sendable, CaseIterable {
    case noAction = "no action"
    case restrict
    case cascade
    case setNull = "set null"
    case setDefault = "set default"
  }

  package var site: ConstraintSite
  package var columns: [String]
  /// The referenced table, qualified.
  package var target: [String]
  /// Empty where the model leaves them to the table's primary key.
  package var targetColumns: [String]
  package var matchesFull = false
  package var onUpdate: Action = .noAction
  package var onDelete: Action = .noAction
  /// The columns that `SET NULL` and `SET DEFAULT` concern; empty: all (PostgreSQL 15).
  package var onDeleteColumns: [String] = []
  /// The last column is a period of time (PostgreSQL 18).
  package var hasPeriod = false
  package var deferral: Deferral = .immediate
  package var isValid = true
  /// PostgreSQL 18.
  package var isEnforced = true

  package init(site: ConstraintSite, columns: [String], target: [String], targetColumns: [String]) {
    self.site = site
    self.columns = columns
    self.target = target
    self.targetColumns = targetColumns
  }

  package static let kind = ObjectKind(
    "foreign key", "Values that must be those of a row elsewhere (manual 5.5.5)", dropFlag: "drop-constraint",
    catalog: .constraint)

  package var address: ObjectAddress { site.address }
  package var parent: ObjectAddress? { site.relation }
  package static var survivesRetype: Bool { true }
  package static var isRenamedAlone: Bool { true }

  /// In between, one side has its new type and the other its old one: these have to be comparable.
  package func survives(retypes: [(old: String, new: String)]) -> Bool {
    let families: [Set<String>] = [["smallint", "integer", "bigint"], ["text", "character varying"]]
    return retypes.count < 2
      || families.contains { family in
        retypes.flatMap { [$0.old, $0.new] }.allSatisfy { family.contains(String($0.prefix { $0 != "(" })) }
      }
  }
  package var isStructural: Bool { site.isPartitioned }
  package var isImplied: Bool { site.isImplied }
  package var link: ObjectAddress? { site.link }
  package var comesWith: ObjectAddress? { site.comesWith }
  package var comesByJoining: Bool { true }
  package var comesFrom: ObjectAddress? { isImplied ? nil : site.comesFrom }
  package var holdsParts: Bool { true }
  /// tryAttachPartitionForeignKey, src/backend/commands/tablecmds.c: the name may differ, and from PostgreSQL 18 on whether
  /// it is valid; one that is enforced otherwise is in the way.
  package var adoptionKey: String? {
    let rules = "\(onUpdate) \(onDelete) \(onDeleteColumns) \(matchesFull) \(hasPeriod) \(deferral)"
    return "\(columns) \(target) \(targetColumns) \(rules)"
  }

  package var references: [ObjectAddress] {
    guard target.count == 2 else { return site.columns(columns) }
    let foreign = targetColumns.map { Column.address(target[0], target[1], $0) }
    return site.columns(columns) + [Table.address(target[0], target[1])] + foreign
  }
}

extension ForeignKey: ChecksLate {
  package var checksLate: Bool { deferral == .initiallyDeferred }
}
