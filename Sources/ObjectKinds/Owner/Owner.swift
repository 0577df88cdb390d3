package import CatalogModel
import Diagnostics
import SQLSyntax
import YAMLNodes

/// The role that owns an object. Manual, 5.7 "Privileges" and ALTER … OWNER TO.
package struct Owner: NamesOwner {
  package var target: ObjectAddress
  package var role: String

  package init(of target: ObjectAddress, _ role: String) {
    self.target = target
    self.role = role
  }

  package static let kind = ObjectKind(
    "owner", "The role that owns an object (manual 5.7)", dropFlag: "drop-owner", catalog: .none,
    managedAs: "owners")

  package static let attributes: [Attribute<Owner>] = [
    Attribute("role", \.role) { old, new in new.create() }
  ]

  /// Before privileges, whose grantor the owner is, and after what only the maker may do.
  package static let rank = 1

  package var address: ObjectAddress { target.facet("owner") }
  package var parent: ObjectAddress? { target }

  package static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? {
    let parts = TargetSource.all.compactMap { source in
      source.owner.map { owner in
        source.select(
          "pg_catalog.pg_get_userbyid(\(owner))",
          where: "\(owner) <> \(currentRole) AND "
            + (source.catalog == .relation ? "(\(hasOwnerOfItsOwn))" : "true"))
      }
    }
    return CatalogQuery(parts.joined(separator: "\nUNION ALL\n"))
  }

  /// Whoever makes an object owns it: only another owner is worth a word.
  private static let currentRole = "(SELECT r.oid FROM pg_catalog.pg_roles r WHERE r.rolname = current_user)"

  /// The sequence of a column follows its table.
  private static let hasOwnerOfItsOwn = """
    NOT (o.relkind = 'S' AND EXISTS (
      SELECT FROM pg_catalog.pg_depend d
      WHERE d.classid = 1259 AND d.objid = o.oid AND d.refclassid = 1259 AND d.deptype IN ('a', 'i')))
    """

  package init?(row: inout CatalogRow) throws {
    self.init(of: try Target(row: &row).address, try row.text())
  }

  package func create() -> [Statement] { [Statement("ALTER \(target.phrase) OWNER TO \(name: role)")] }

  /// Nothing is without an owner: where none is written, it is the role that keeps the schema.
  package func drop() -> [Statement] { [Statement("ALTER \(target.phrase) OWNER TO CURRENT_USER")] }

  package static let sections = [
    ModelSection(in: ["*"], "owner", .single, order: 890, short: .init(.text, "a role"))
  ]

  package static func read(_ model: ModelReader) -> [any SchemaObject] {
    guard let role = model.short, !role.isEmpty else {
      model.wrongShape("a role")
      return []
    }
    return model.parent.map { [Owner(of: $0.address, role)] } ?? []
  }

  package func write(_ naming: ModelNaming) -> ModelText {
    ModelText("owner", name: nil, short: .text(role), long: [])
  }
}
