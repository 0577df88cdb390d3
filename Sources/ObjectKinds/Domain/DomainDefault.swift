package import CatalogModel
import SQLSyntax
import YAMLNodes

/// What a column of a domain holds where neither it nor an INSERT says anything. Manual, ALTER DOMAIN. It leans on what
/// its expression names, so it is an object of its own: its function can be made anew while the domain is in use.
package struct DomainDefault: SchemaObject {
  package var domain: ObjectAddress
  package var expression: String

  package init(domain: ObjectAddress, expression: String) {
    self.domain = domain
    self.expression = expression
  }

  package static let kind = ObjectKind(
    "domain default", "What a column of a domain holds where nothing is said (manual: ALTER DOMAIN)",
    dropFlag: "drop-default", catalog: .none)

  package static let attributes: [Attribute<DomainDefault>] = [
    Attribute("expression", \.expression) { _, new in new.set }
  ]

  package static func address(of domain: ObjectAddress) -> ObjectAddress {
    ObjectAddress("domain default", domain.names)
  }

  package var address: ObjectAddress { Self.address(of: domain) }
  package var parent: ObjectAddress? { domain }
  package var mentions: [String] { [expression] }
  /// A column that joins a table takes it for the rows that are there.
  package var isStructural: Bool { true }

  package static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? {
    CatalogQuery(
      """
      SELECT 0, 0, NULL, n.nspname, t.typname, pg_catalog.pg_get_expr(t.typdefaultbin, 1247)
      FROM pg_catalog.pg_type t
      JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
      WHERE n.nspname = ANY ($1::text[]) AND t.typtype = 'd' AND t.typdefaultbin IS NOT NULL
      """)
  }

  package init?(row: inout CatalogRow) throws {
    self.init(
      domain: typeAddress(try row.text(), try row.text()), expression: trimmed(try row.text()))
  }

  private var set: [Statement] {
    [Statement("ALTER DOMAIN \(names: domain.names) SET DEFAULT \(deparsed: expression)")]
  }

  package func create() -> [Statement] {
    set.map { Statement($0.sql, folds: [.suffix(of: domain, "DEFAULT \(deparsed: expression)")]) }
  }

  package func drop() -> [Statement] {
    [Statement("ALTER DOMAIN \(names: domain.names) DROP DEFAULT")]
  }
}

extension DomainDefault {
  package static let sections = [
    ModelSection(
      in: ["domain"], "default", .single, order: 15,
      short: .init(.sql, "an SQL expression; a literal is quoted twice"))
  ]

  package static func read(_ model: ModelReader) -> [any SchemaObject] {
    guard let domain = model.parent as? Domain else { return [] }
    guard let expression = model.short else {
      model.wrongShape("an SQL expression")
      return []
    }
    return [DomainDefault(domain: domain.address, expression: trimmed(expression))]
  }

  package func write(_ naming: ModelNaming) -> ModelText {
    ModelText("default", name: nil, short: .block(expression), long: [])
  }
}
