package import CatalogModel
import SQLSyntax
import YAMLNodes

/// Columns whose values no two rows share. Manual, 5.5.3 "Unique Constraints".
package struct UniqueConstraint: KeyConstraint {
  package var key: KeyDefinition

  package init(key: KeyDefinition) { self.key = key }

  package static let kind = ObjectKind(
    "unique constraint", "Values that no two rows share (manual 5.5.3)", dropFlag: "drop-constraint",
    catalog: .constraint)

  package static let attributes = keyAttributes
  static let words: SQL = "UNIQUE"
  static let label = "key"
  static let isOnlyOne = false

  package static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? {
    KeyDefinition.query("u", server)
  }

  package init?(row: inout CatalogRow) throws {
    self.init(key: try KeyDefinition(row: &row, label: Self.label))
  }

  package static let sections = [
    ModelSection(
      in: ["table"], "unique", .named, order: 130, short: .init(.texts, "a list of columns"),
      mayBeUnnamed: true,
      keys: KeyDefinition.keys + [
        ModelKey("nulls_not_distinct", .flag, "two NULLs are the same value", since: 15)
      ])
  ]

  package static func read(_ model: ModelReader) -> [any SchemaObject] {
    guard let site = ConstraintSite(model) else { return [] }
    var key = KeyDefinition(model, site: site, what: "a unique constraint")
    key.site.name = model.nameOrDefault(key.columns + key.include, "key")
    key.nullsNotDistinct = model.flag("nulls_not_distinct")
    return [UniqueConstraint(key: key)]
  }

  package func write(_ naming: ModelNaming) -> ModelText {
    let long = key.written
    return ModelText(
      "unique", name: key.site.name, short: long.count == 1 ? .texts(key.columns) : nil, long: long)
  }
}
