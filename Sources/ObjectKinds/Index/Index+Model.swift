package import CatalogModel
import Diagnostics
import SQLSyntax
import YAMLNodes

extension Index {
  package static let sections = [
    ModelSection(
      in: ["table", "materialized view"], "indexes", .named, order: 170,
      short: .init(IndexKey.value, "a list of keys"),
      mayBeUnnamed: true,
      keys: [
        ModelKey(
          "on", IndexKey.value,
          "columns, or what CREATE INDEX takes as a key: `created_at desc`, `lower(name)`"),
        ModelKey("method", .text, "`btree` where nothing is written"),
        ModelKey("unique", .flag, "no two rows have the same key"),
        ModelKey("nulls_not_distinct", .flag, "two NULLs are the same value", since: 15),
        ModelKey("include", .texts, "columns that the index carries besides"),
        ModelKey("where", .sql, "only rows that meet this"),
        ModelKey("with", .mapping, "storage parameters"),
        ModelKey("tablespace", .text, "where its file lies"),
        ModelKey(
          "statistics", .map(.number), "statistics targets of expressions, by the key's number from 1"),
        ModelKey(
          "valid", .flag, "`false`: of a partitioned table alone (`ON ONLY`), not all of its parts have it"),
        ModelKey(
          "part_of", .text,
          "the index of the partitioned table that it has joined, where that is `valid: false`"),
        ConstraintSite.inheritedKey,
      ])
  ]

  package static func read(_ model: ModelReader) -> [any SchemaObject] {
    guard let relation = model.parent?.address else { return [] }
    var index = Index(schema: model.schema, name: model.name, relation: relation, keys: [])
    index.schema = relation.schema
    index.isPartitioned = (model.parent as? Table)?.partitionKey != nil
    index.knowsColumns = (model.parent as? Table).map { !$0.takesPartsFromElsewhere } ?? false
    guard model.isLong else {
      index.keys = IndexKey.read(model, model.node)
      index.nameIfNeeded(model)
      return index.keys.isEmpty ? [] : [index]
    }
    if let keys = model.child("on") {
      index.keys = IndexKey.read(model, keys)
    } else {
      model.error("missing-key", "an index needs `on`, the list of its keys")
    }
    index.readClauses(model)
    index.nameIfNeeded(model)
    return index.keys.isEmpty ? [] : [index]
  }

  private mutating func nameIfNeeded(_ model: ModelReader) {
    guard model.name.isEmpty else { return }
    let columns = keys.compactMap(columnOfKey)
    if columns.count < keys.count {
      model.error("missing-name", "an index over expressions needs a name", advice: "write `name: { on: … }`")
    }
    name = model.nameOrDefault(columns + include, "idx")
  }

  private mutating func readClauses(_ model: ModelReader) {
    method = model.text("method") ?? "btree"
    isUnique = model.flag("unique")
    nullsNotDistinct = model.flag("nulls_not_distinct")
    include = model.columns("include")
    predicate = model.text("where").map(trimmed).map(withoutOuterParentheses)
    options = model.options("with")
    isInherited = model.flag("inherited")
    isValid = model.flag("valid", default: true)
    if !isValid, !isPartitioned {
      model.error(
        "wrong-value", "only the index of a partitioned table can be declared as not valid",
        at: model.place(of: "valid"), advice: "leave the key out")
    }
    partOf = model.text("part_of").map { model.qualified($0, at: model.place(of: "part_of")) } ?? []
    tablespace = model.text("tablespace")
    for entry in model.mapping("statistics") ?? [] {
      if let number = Int(entry.key), let target = entry.value.scalar.flatMap({ Int($0) }) {
        statistics[number] = target
      } else {
        model.error(
          "wrong-value", "`statistics` maps a key's number to a target: `1: 500`", at: entry.keyPlace)
      }
    }
  }

  package var sayable: (object: any SchemaObject, untold: String)? {
    guard !isValid, !isPartitioned else { return nil }
    var index = self
    index.isValid = true
    return (index, "it is not valid: a concurrent build failed, and it is to be built again or dropped")
  }

  package func write(_ naming: ModelNaming) -> ModelText {
    let written = YAMLValue.texts(keys.map { IndexKey.written($0, knowsColumns: knowsColumns) })
    var long: [YAMLValue.Entry] = [.init("on", written)]
    if method != "btree" { long.append(.init("method", .text(method))) }
    if isUnique { long.append(.init("unique", "true")) }
    if nullsNotDistinct { long.append(.init("nulls_not_distinct", "true")) }
    if !include.isEmpty { long.append(.init("include", .texts(include))) }
    if let predicate { long.append(.init("where", .block(predicate))) }
    if !options.isEmpty { long.append(.init("with", optionMapping(options))) }
    if let tablespace { long.append(.init("tablespace", .text(tablespace))) }
    if !statistics.isEmpty {
      let targets = statistics.sorted { $0.key < $1.key }.map {
        (key: String($0.key), value: String($0.value))
      }
      long.append(.init("statistics", flowMapping(targets)))
    }
    if isPartitioned, !isValid { long.append(.init("valid", "false")) }
    if !partOf.isEmpty { long.append(.init("part_of", .text(naming.reference(partOf)))) }
    if isInherited { long.append(.init("inherited", "true")) }
    return ModelText("indexes", name: name, short: long.count == 1 ? written : nil, long: long)
  }
}
