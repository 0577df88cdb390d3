package import CatalogModel
import SQLSyntax
import YAMLNodes

extension Domain {
  package static let sections = [
    ModelSection(
      "domains", .named, order: 50, short: .init(.text, "the type below"),
      keys: [
        ModelKey("type", .text, "the type below, with its modifiers"),
        ModelKey("collation", .text, "where it is not the type's own"),
        ModelKey("not_null", .flag, "no NULLs"),
        ModelKey("not_null_name", .text, "the name of that constraint", since: 17),
      ])
  ]

  package static func read(_ model: ModelReader) -> [any SchemaObject] {
    guard let type = model.short ?? (model.isLong ? model.required("type", "a domain") : nil) else {
      if !model.isLong { model.wrongShape("a type or a mapping with `type`") }
      return []
    }
    var domain = Domain(schema: model.schema, name: model.name, type: model.typeText(type))
    guard model.isLong else { return [domain] }
    domain.collation = model.collation("collation")
    domain.notNullName = model.text("not_null_name")
    domain.isRequired = model.flag("not_null", default: domain.notNullName != nil)
    return [domain]
  }

  package func write(_ naming: ModelNaming) -> ModelText {
    let written = naming.type(type)
    var long: [YAMLValue.Entry] = [.init("type", .text(written))]
    if let collation { long.append(.init("collation", .text(writtenCollation(collation)))) }
    if isRequired { long.append(.init("not_null", "true")) }
    if let notNullName { long.append(.init("not_null_name", .text(notNullName))) }
    return ModelText("domains", name: name, short: long.count == 1 ? .text(written) : nil, long: long)
  }
}

extension ModelReader {
  /// A collation; without a schema it is PostgreSQL's own.
  func collation(_ key: String) -> [String]? {
    text(key).map { written in
      nameParts(written).map { $0.count == 1 ? ["pg_catalog"] + $0 : $0 } ?? [written]
    }
  }
}

/// What ``ModelReader/collation(_:)`` reads back.
func writtenCollation(_ name: [String]) -> String {
  (name.first == "pg_catalog" ? Array(name.dropFirst()) : name).map(writtenName).joined(separator: ".")
}
