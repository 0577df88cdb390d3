package import CatalogModel
import Diagnostics
import SQLSyntax
import YAMLNodes

extension SequenceGenerator {
  package static let sections = [
    ModelSection(
      "sequences", .named, order: 90,
      short: .init(.either([.nothing, .text]), "nothing, or the type: `smallint`, `integer`, `bigint`"),
      keys: [ModelKey("type", .text, "`bigint` where nothing is written")] + SequenceOptions.keys + [
        ModelKey("unlogged", .flag, "not written to the log", since: 15)
      ])
  ]

  package static func read(_ model: ModelReader) -> [any SchemaObject] {
    var sequence = SequenceGenerator(schema: model.schema, name: model.name)
    if model.isLong {
      let type = model.has("type") ? model.typeText(model.choice("type", typeWords)) : "bigint"
      sequence.options = SequenceOptions(model, type: type)
      sequence.isUnlogged = model.flag("unlogged")
    } else if let type = model.short.map({ model.typeText($0) }), typeWords.contains(type) {
      sequence.options = SequenceOptions(type: type)
    } else if !model.node.isNull {
      model.wrongShape("a mapping, or `smallint`, `integer` or `bigint`")
    }
    return [sequence]
  }

  private static let typeWords = ["bigint", "integer", "smallint", "int", "int2", "int4", "int8"]

  package func write(_ naming: ModelNaming) -> ModelText {
    var long: [YAMLValue.Entry] = []
    if options.type != "bigint" { long.append(.init("type", .text(options.type))) }
    long += options.written.map { .init($0.key, .text($0.value)) }
    if isUnlogged { long.append(.init("unlogged", "true")) }
    let isPlain = long.isEmpty || long.count == 1 && options.type != "bigint"
    return ModelText("sequences", name: name, short: isPlain ? .text(options.type) : nil, long: long)
  }
}
