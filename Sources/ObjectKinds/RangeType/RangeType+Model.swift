package import CatalogModel
import SQLSyntax
import YAMLNodes

extension RangeType {
  package static let sections = [
    ModelSection(
      "ranges", .named, order: 70, short: .init(.text, "the subtype"),
      keys: [
        ModelKey("subtype", .text, "the type of its bounds"),
        ModelKey("operator_class", .text, "how bounds are ordered, where it is not the subtype's own way"),
        ModelKey("collation", .text, "where it is not the subtype's own"),
        ModelKey("canonical", .text, "the function that makes equal ranges look equal"),
        ModelKey("subtype_diff", .text, "the function that says how far two bounds are apart"),
        ModelKey(
          "multirange", .text, "the name of its multirange, where it is not PostgreSQL's own choice",
          since: 14),
      ])
  ]

  package static func read(_ model: ModelReader) -> [any SchemaObject] {
    guard let subtype = model.short ?? (model.isLong ? model.required("subtype", "a range type") : nil) else {
      if !model.isLong { model.wrongShape("a type or a mapping with `subtype`") }
      return []
    }
    var range = RangeType(schema: model.schema, name: model.name, subtype: model.typeText(subtype))
    guard model.isLong else { return [range] }
    range.operatorClass = model.looseName("operator_class")
    range.collation = model.collation("collation")
    range.canonical = model.looseName("canonical")
    range.subtypeDifference = model.looseName("subtype_diff")
    range.multirange = model.text("multirange").map { model.qualified($0) }
    return [range]
  }

  package func write(_ naming: ModelNaming) -> ModelText {
    let written = naming.type(subtype)
    var long: [YAMLValue.Entry] = [.init("subtype", .text(written))]
    func add(_ key: String, _ name: [String]?) {
      if let name { long.append(.init(key, .text(writtenInFull(name)))) }
    }
    add("operator_class", operatorClass)
    if let collation { long.append(.init("collation", .text(writtenCollation(collation)))) }
    add("canonical", canonical)
    add("subtype_diff", subtypeDifference)
    if let multirange { long.append(.init("multirange", .text(naming.reference(multirange)))) }
    return ModelText("ranges", name: name, short: long.count == 1 ? .text(written) : nil, long: long)
  }
}
