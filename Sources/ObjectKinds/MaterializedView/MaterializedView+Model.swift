package import CatalogModel
import Diagnostics
import SQLSyntax
import YAMLNodes

extension MaterializedView {
  package static let sections = [
    ModelSection(
      "materialized_views", .named, order: 210, short: .init(.sql, "the query"),
      keys: [
        ModelKey("query", .sql, "the SELECT, without a semicolon"),
        ModelKey("columns", .texts, "names of its columns, where the query does not say them"),
        ModelKey("with", .mapping, "storage parameters"),
        ModelKey("tablespace", .text, "where its file lies"),
        ModelKey("access_method", .text, "`heap` where nothing is written"),
        ModelKey(
          "column_settings", .map(.keys(ColumnTuning.keys)), "by the column: what is not the type's own"),
        ModelKey("with_no_data", .flag, "made empty; not compared afterwards"),
      ])
  ]

  package static func read(_ model: ModelReader) -> [any SchemaObject] {
    guard let query = model.short ?? (model.isLong ? model.required("query", "a materialized view") : nil)
    else {
      if !model.isLong { model.wrongShape("a query, or a mapping with `query`") }
      return []
    }
    var view = MaterializedView(schema: model.schema, name: model.name, query: queryText(query))
    guard model.isLong else { return [view] }
    view.columns = model.texts("columns")
    view.options = model.options("with")
    view.tablespace = model.text("tablespace")
    view.accessMethod = model.text("access_method") ?? "heap"
    view.isEmpty = model.flag("with_no_data")
    for entry in model.mapping("column_settings") ?? [] {
      let inner = model.inner(entry.key, entry.value, keys: ColumnTuning.keys)
      view.tuning[entry.key] = ColumnTuning(inner)
      model.adopt(inner)
    }
    return [view]
  }

  package func write(_ naming: ModelNaming) -> ModelText {
    var long: [YAMLValue.Entry] = []
    if let columns { long.append(.init("columns", .texts(columns))) }
    if !options.isEmpty { long.append(.init("with", optionMapping(options))) }
    if let tablespace { long.append(.init("tablespace", .text(tablespace))) }
    if accessMethod != "heap" { long.append(.init("access_method", .text(accessMethod))) }
    if isEmpty { long.append(.init("with_no_data", "true")) }
    if !tuning.isEmpty {
      let columns = tuning.sorted { $0.key < $1.key }
      long.append(
        .init("column_settings", .map(columns.map { .init($0.key, $0.value.written) }, flow: false)))
    }
    long.append(.init("query", .block(query)))
    return ModelText("materialized_views", name: name, long: long, flow: false)
  }
}

extension ColumnTuning {
  fileprivate static let keys = [
    ModelKey("statistics", .number, "the statistics target"),
    ModelKey(
      "storage", .choice(["plain", "external", "extended", "main"]), "where it is not the type's own"),
    ModelKey("compression", .choice(["pglz", "lz4"]), "where it is not the server's default", since: 14),
    ModelKey("options", .mapping, "`n_distinct`, `n_distinct_inherited`"),
  ]

  fileprivate init(_ model: ModelReader) {
    guard model.isLong else {
      model.wrongShape("a mapping with `statistics`, `storage`, `compression`, `options`")
      return
    }
    statistics = model.int("statistics")
    storage = model.has("storage") ? model.choice("storage", ["plain", "external", "extended", "main"]) : nil
    compression = model.has("compression") ? model.choice("compression", ["pglz", "lz4"]) : nil
    options = model.options("options")
  }

  fileprivate var written: YAMLValue {
    var entries: [YAMLValue.Entry] = []
    if let statistics { entries.append(.init("statistics", .text(String(statistics)))) }
    if let storage { entries.append(.init("storage", .text(storage))) }
    if let compression { entries.append(.init("compression", .text(compression))) }
    if !options.isEmpty { entries.append(.init("options", optionMapping(options))) }
    return .map(entries, flow: true)
  }
}
