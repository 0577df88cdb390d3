package import CatalogModel
import YAMLNodes

extension Schema {
  package static let sections = [
    ModelSection("schemas", .named, order: 10, short: .init(.nothing, "nothing: the schema is there"))
  ]

  package static func read(_ model: ModelReader) -> [any SchemaObject] {
    if !model.isLong, !model.node.isNull { model.wrongShape("a mapping or nothing") }
    return [Schema(name: model.name)]
  }

  package func write(_ naming: ModelNaming) -> ModelText {
    ModelText("schemas", name: name, short: .map([YAMLValue.Entry](), flow: true), long: [])
  }
}
