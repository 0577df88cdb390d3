package import CatalogModel
import SQLSyntax

/// Who may do what with an object: all of its privileges that are not PostgreSQL's own default. Manual, 5.7
/// "Privileges". What the owner grants counts; a privilege that a grantee passed on is read as if the owner had
/// granted it.
package struct Grants: SchemaObject {
  package var target: ObjectAddress
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

  package init(on target: ObjectAddress, _ entries: [String: Set<Privilege>], own: OwnPrivileges? = nil) {
    self.target = target
    self.entries = entries
    self.own = own
  }

  package static let kind = ObjectKind(
    "grants", "Who may do what with an object (manual 5.7)", dropFlag: "drop-grants", catalog: .none,
    managedAs: "grants")

  package static let attributes: [Attribute<Grants>] = [
    Attribute("entries", \.entries) { old, new in new.changes(from: old) },
    Attribute("own", \.own) { old, new in new.changes(from: old) },
  ]

  /// After owners: an owner's change rewrites who granted what.
  package static let rank = 2

  package var address: ObjectAddress { target.facet("grants") }
  package var parent: ObjectAddress? { target }

  /// The roles that must exist.
  package var roles: Set<String> {
    Set(entries.keys).subtracting(["public"]).union(own.map { [$0.role] } ?? [])
  }
}
