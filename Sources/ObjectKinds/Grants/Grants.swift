package import CatalogModel
import SQLSyntax

/// Who may do what with an object: all of its privileges that are not PostgreSQL's own default. Manual, 5.7
/// "Privileges".
package struct Grants: SchemaObject {
  package var target: ObjectAddress
  /// What it goes with: the target, or the column that an identity's sequence belongs to.
  package var holder: ObjectAddress
  /// By role, `public` for everybody. Where PostgreSQL gives something by default (to everybody on functions and
  /// types), an empty set says that it was taken away.
  package var entries: [String: Set<Privilege>]
  /// What the owner has kept, where that is not everything.
  package var own: OwnPrivileges?
  /// The owner as the catalog says; a model need not know.
  @NotCompared package var owner: String?
  /// What everybody has where nothing is said, as the catalog of this version knows it.
  @NotCompared package var usual: Set<Privilege>?

  package struct OwnPrivileges: Sendable, Equatable {
    package var role: String
    package var privileges: Set<Privilege>
  }

  package init(
    on target: ObjectAddress, in holder: ObjectAddress? = nil, _ entries: [String: Set<Privilege>],
    own: OwnPrivileges? = nil
  ) {
    self.target = target
    self.holder = holder ?? target
    self.entries = entries
    self.own = own
  }

  package static let kind = ObjectKind(
    "grants", "Who may do what with an object (manual 5.7)", dropFlag: "drop-grants", catalog: .none,
    managedAs: "grants")

  package static let attributes: [Attribute<Grants>] = [
    Attribute("entries", \.entries) { old, new in new.changes(from: old) },
    Attribute("own", \.own) { old, new in new.changes(from: old) },
    Attribute("holder", \.holder) { _, new in new.create() },
  ]

  /// After owners: an owner's change rewrites who granted what.
  package static let rank = 2

  package var address: ObjectAddress { target.facet("grants") }
  package var parent: ObjectAddress? { holder }
  /// Who passes something on, or takes it back, must reach the object: by what is granted on its schema, or as its owner.
  package var references: [ObjectAddress] {
    let isPassedOn = sets.contains { $0.contains { $0.grantor != nil } }
    let schema = ObjectAddress("schema", [target.schema])
    return isPassedOn && target.depth > 1 ? [schema.facet("grants"), schema.facet("owner")] : []
  }

  package func survives(lossOf need: ObjectAddress, in wanted: Catalog) -> Bool {
    need == Self.address(schema: target.schema) || ["owner", SequenceOwner.facetName].contains(need.facet)
      || need.type.hasSuffix("table column")
  }

  /// Its owner, and that of the table whose column has the sequence: the sequence follows.
  package func leavesBefore(in catalog: Catalog) -> [ObjectAddress] {
    [ownedTarget.facet("owner")] + serials(in: catalog).flatMap(\.ownersOfTable) + references
  }

  /// The column that a sequence goes with, which has its table's owner.
  private func serials(in catalog: Catalog) -> [SequenceOwner] {
    catalog.parts(of: target).compactMap { catalog[$0] as? SequenceOwner }
  }

  /// The owner that it comes back to takes over what it was granted before; so does that of a sequence that stands alone.
  package func waits(forLossOf need: ObjectAddress) -> Bool {
    ["owner", SequenceOwner.facetName].contains(need.facet)
  }

  /// What each holds, the owner too.
  private var sets: [Set<Privilege>] { Array(entries.values) + (own.map { [$0.privileges] } ?? []) }

  /// The columns that something is granted on.
  private var columns: [ObjectAddress] {
    guard ["table", "foreign table"].contains(target.type) else { return [] }
    return Set(sets.flatMap { $0.compactMap(\.column) }).map(column)
  }

  private func column(_ name: String) -> ObjectAddress {
    ObjectAddress("\(target.type) column", target.names + [name])
  }

  package func without(_ isGone: (ObjectAddress) -> Bool) -> Grants {
    guard columns.contains(where: isGone) else { return self }
    return filtered { $0.column.map { !isGone(column($0)) } ?? true }
  }

  func filtered(_ isKept: (Privilege) -> Bool) -> Grants {
    var rest = self
    rest.entries = entries.mapValues { $0.filter(isKept) }
    rest.own = own.map { OwnPrivileges(role: $0.role, privileges: $0.privileges.filter(isKept)) }
    return rest
  }

  private static func address(schema: String) -> ObjectAddress {
    ObjectAddress("schema", [schema]).facet("grants")
  }

  package static func dependencies(in catalog: Catalog) -> [ObjectAddress: Set<ObjectAddress>] {
    var result: [ObjectAddress: Set<ObjectAddress>] = [:]
    for case let grants as Grants in catalog.objects.values {
      // What is granted to the owner is the owner's already.
      let serials = grants.serials(in: catalog).flatMap { [$0.address] + $0.ownersOfTable }
      let needs = (grants.references + [grants.ownedTarget.facet("owner")] + serials + grants.columns)
        .filter { catalog[$0] != nil }
      if !needs.isEmpty { result[grants.address] = Set(needs) }
    }
    return result
  }

  /// What has the owner: the table, of the sequence of an identity.
  private var ownedTarget: ObjectAddress {
    switch holder.type {
    case "table column": Table.address(holder.schema, holder.names[1])
    case "foreign table column": ForeignTable.address(holder.schema, holder.names[1])
    default: target
    }
  }

  /// The roles that must exist.
  package var roles: Set<String> {
    let grantors = sets.flatMap { $0.compactMap(\.grantor) }
    return Set(entries.keys).union(grantors).subtracting(["public"]).union(own.map { [$0.role] } ?? [])
  }
}
