package import CatalogModel
import SQLSyntax
import YAMLNodes

extension View {
  package static let sections = [
    ModelSection(
      "views", .named, order: 200, short: .init(.sql, "the query"),
      keys: [
        ModelKey("query", .sql, "the SELECT, without a semicolon"),
        ModelKey(
          "columns", .either([.texts, .map(.either([.text, .keys(columnKeys)]))]),
          "names of its columns, where the query does not say them; with their types where a function that it calls names its rows"
        ),
        ModelKey("security_barrier", .flag, "conditions of the view come before those of its readers"),
        ModelKey(
          "security_invoker", .flag, "rights of the reader count, not those of the owner", since: 15),
        ModelKey("check_option", .choice(["local", "cascaded"]), "rows must stay visible in the view"),
        ModelKey("defaults", .mapping, "defaults of columns, for rows inserted through the view"),
      ])
  ]

  package static func read(_ model: ModelReader) -> [any SchemaObject] {
    guard let query = model.short ?? (model.isLong ? model.required("query", "a view") : nil) else {
      if !model.isLong { model.wrongShape("a query, or a mapping with `query`") }
      return []
    }
    var view = View(schema: model.schema, name: model.name, query: queryText(query))
    guard model.isLong else { return [view] }
    if let columns = model.child("columns")?.mapping {
      view.output = columns.compactMap { output($0, model) }
      view.isInCircle = true
    } else {
      view.columns = model.texts("columns")
    }
    for key in (model.node.mapping ?? []).map(\.key) {
      switch key {
      case "security_barrier", "security_invoker":
        view.options[key] = model.choice(key, ["true", "false", "on", "off", "1", "0", "yes", "no"])
      case "check_option": view.options[key] = model.choice(key, ["local", "cascaded"])
      default: break
      }
    }
    view.defaults = OptionMap(model.options("defaults").map { ($0.key, trimmed($0.value)) })
    return [view]
  }

  private static let columnKeys = [ModelKey("type", .text, "its type")]

  private static func output(_ entry: YAMLEntry, _ model: ModelReader) -> ViewOutput? {
    let inner = model.inner(entry.key, entry.value, keys: columnKeys)
    defer { model.adopt(inner) }
    if !inner.isLong, inner.short == nil { inner.wrongShape("a type or a mapping with `type`") }
    let type = inner.isLong ? inner.required("type", "a column of a view") : inner.short
    return type.map { ViewOutput(name: entry.key, type: trimmed($0)) }
  }

  package func write(_ naming: ModelNaming) -> ModelText {
    var long: [YAMLValue.Entry] = []
    if isInCircle {
      long.append(.init("columns", flowMapping(output.map { (key: $0.name, value: $0.type) })))
    } else if let columns {
      long.append(.init("columns", .texts(columns)))
    }
    for (key, value) in options { long.append(.init(key, .text(value))) }
    if !defaults.isEmpty { long.append(.init("defaults", optionMapping(defaults))) }
    long.append(.init("query", .block(query)))
    return ModelText("views", name: name, long: long, flow: false)
  }
}
