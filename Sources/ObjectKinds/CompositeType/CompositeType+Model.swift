package import CatalogModel
import SQLSyntax
import YAMLNodes

extension CompositeType {
  package static let sections = [
    ModelSection(
      "composites", .named, order: 60,
      keys: [
        ModelKey(
          "attributes", .map(.either([.text, .keys(attributeKeys)])), "names and types in their order")
      ])
  ]

  private static let attributeKeys = [
    ModelKey("type", .text, "a type with its modifiers"),
    ModelKey("collation", .text, "where it is not the type's own"),
    ModelKey("renamed_from", .text, "hint: the name it had"),
  ]

  package static func read(_ model: ModelReader) -> [any SchemaObject] {
    guard model.isLong else {
      model.wrongShape("a mapping with `attributes`")
      return []
    }
    var type = CompositeType(schema: model.schema, name: model.name, fields: [])
    if !model.has("attributes") { _ = model.required("attributes", "a composite type") }
    for entry in model.mapping("attributes") ?? [] { type.read(entry, model) }
    return [type]
  }

  private mutating func read(_ entry: YAMLEntry, _ model: ModelReader) {
    let inner = model.inner(entry.key, entry.value, keys: Self.attributeKeys)
    if !inner.isLong, inner.short == nil { inner.wrongShape("a type or a mapping with `type`") }
    if let written = inner.isLong ? inner.required("type", "an attribute") : inner.short {
      fields.append(
        Field(
          name: entry.key, type: model.typeText(written),
          collation: inner.isLong ? inner.collation("collation") : nil))
      if inner.isLong, let old = inner.text("renamed_from") { renamedFields[entry.key] = old }
    }
    model.adopt(inner)
  }

  package func write(_ naming: ModelNaming) -> ModelText {
    let entries = fields.map { field in
      let type = naming.type(field.type)
      guard let collation = field.collation else { return YAMLValue.Entry(field.name, .text(type)) }
      return YAMLValue.Entry(
        field.name,
        .pairs([("type", .text(type)), ("collation", .text(writtenCollation(collation)))], flow: true))
    }
    return ModelText(
      "composites", name: name, long: [.init("attributes", .map(entries, flow: false))], flow: false)
  }
}
