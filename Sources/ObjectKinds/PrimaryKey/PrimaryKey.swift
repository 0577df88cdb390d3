package import CatalogModel
import SQLSyntax
import YAMLNodes

/// The key by which a table's rows are told apart. Manual, 5.5.4 "Primary Keys".
package struct PrimaryKey: KeyConstraint {
  package var key: KeyDefinition

  package init(key: KeyDefinition) { self.key = key }

  package static let kind = ObjectKind(
    "primary key", "The key of a table's rows (manual 5.5.4)", dropFlag: "drop-constraint",
    catalog: .constraint)

  package static let attributes = keyAttributes
  static let words: SQL = "PRIMARY KEY"
  static let label = "pkey"
  static let isOnlyOne = true

  package static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? {
    KeyDefinition.query("p", server)
  }

  package init?(row: inout CatalogRow) throws {
    self.init(key: try KeyDefinition(row: &row, label: Self.label))
  }

  package static let sections = [
    ModelSection(
      in: ["table"], "primary_key", .single, order: 120, short: .init(.texts, "a list of columns"),
      keys: [ModelKey("name", .text, "where it is not `table_pkey`")] + KeyDefinition.keys + [.renamedFrom])
  ]

  package static func read(_ model: ModelReader) -> [any SchemaObject] {
    guard var site = ConstraintSite(model) else { return [] }
    site.name = model.text("name") ?? defaultName(site)
    return [PrimaryKey(key: KeyDefinition(model, site: site, what: "a primary key"))]
  }

  package func write(_ naming: ModelNaming) -> ModelText {
    let name: [YAMLValue.Entry] =
      key.site.name == Self.defaultName(key.site) ? [] : [.init("name", .text(key.site.name))]
    let long = name + key.written
    return ModelText(
      "primary_key", name: nil, short: long.count == 1 ? .texts(key.columns) : nil, long: long)
  }

  private static func defaultName(_ site: ConstraintSite) -> String {
    defaultObjectName(site.table, nil, "pkey")
  }
}
