package import CatalogModel
import SQLSyntax
import YAMLNodes

extension ForeignTableColumn {
  package static let sections = [
    ModelSection(
      in: ["foreign table"], "columns", .named, order: 110,
      short: .init(.text, "the type; `?` behind it: may be NULL"),
      keys: [
        ModelKey("type", .text, "a type with its modifiers; `?` behind it: may be NULL"),
        ModelKey("nullable", .flag, "may be NULL; columns are required where nothing is written"),
        ModelKey("not_null", .keys(Requirement.keys), "what is said of its constraint", since: 18),
        ModelKey("default", .sql, "what a new row holds where nothing is said"),
        ModelKey(
          "identity", .either([.choice(["always", "by default", "by_default"]), .keys(Identity.keys)]),
          "`always`, `by default`, or a mapping with the options of its sequence"),
        ModelKey("generated", .sql, "the expression of a generated column"),
        ModelKey("collation", .text, "where it is not the type's own"),
        ModelKey("options", .mapping, "what the wrapper asks for"),
        ModelKey(
          "storage", .choice(storageWords), "where it is not the type's own"),
        ModelKey("statistics", .number, "the statistics target"),
        ModelKey("estimates", .mapping, "`n_distinct`, `n_distinct_inherited`"),
      ])
  ]

  package static func read(_ model: ModelReader) -> [any SchemaObject] {
    guard let table = model.parent as? ForeignTable else { return [] }
    guard var type = (model.short ?? (model.isLong ? model.required("type", "a column") : nil)).map(trimmed)
    else {
      if !model.isLong { model.wrongShape("a type or a mapping with `type`") }
      return []
    }
    let isOpen = type.hasSuffix("?")
    if isOpen { type = trimmed(String(type.dropLast())) }
    var column = ForeignTableColumn(
      schema: table.schema, table: table.name, name: model.name, type: model.typeText(type),
      isNullable: isOpen)
    if model.isLong { column.readLong(model, isOpen: isOpen) }
    column.position = model.parentColumns.firstIndex(of: model.name) ?? 0
    return [column]
  }

  private mutating func readLong(_ model: ModelReader, isOpen: Bool) {
    isNullable = model.flag("nullable", default: isOpen)
    requirement = Requirement(model, usualName: defaultRequirementName)
    defaultExpression = model.text("default").map(trimmed)
    identity = Identity(
      model, type: type, usualName: counter.defaultSequenceName, isTableUnlogged: false)
    generated = model.text("generated").map(trimmed).map(withoutOuterParentheses)
    collation = model.collation("collation")
    options = model.options("options")
    storage = model.has("storage") ? model.choice("storage", storageWords) : nil
    statistics = model.int("statistics")
    estimates = model.options("estimates")
  }

  package func write(_ naming: ModelNaming) -> ModelText {
    let written = naming.type(type) + (isNullable ? "?" : "")
    var long: [YAMLValue.Entry] = [.init("type", .text(written))]
    if requirement != Requirement() { long.append(.init("not_null", requirement.written)) }
    if let defaultExpression { long.append(.init("default", .block(defaultExpression))) }
    if let identity { long.append(.init("identity", identity.written)) }
    if let generated { long.append(.init("generated", .block(generated))) }
    if let collation { long.append(.init("collation", .text(writtenCollation(collation)))) }
    if !options.isEmpty { long.append(.init("options", optionMapping(options))) }
    if let storage { long.append(.init("storage", .text(storage))) }
    if let statistics { long.append(.init("statistics", .text(String(statistics)))) }
    if !estimates.isEmpty { long.append(.init("estimates", optionMapping(estimates))) }
    return ModelText("columns", name: name, short: long.count == 1 ? .text(written) : nil, long: long)
  }
}
