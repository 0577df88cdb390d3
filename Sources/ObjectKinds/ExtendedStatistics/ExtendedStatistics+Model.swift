package import CatalogModel
import Diagnostics
import SQLSyntax
import YAMLNodes

extension ExtendedStatistics {
  private static let kindNames = ["ndistinct", "dependencies", "mcv"]

  package static let sections = [
    ModelSection(
      in: ["table", "materialized view", "foreign table"], "statistics", .named, order: 180,
      short: .init(IndexKey.value, "a list of columns and expressions"),
      mayBeUnnamed: true,
      keys: [
        ModelKey(
          "on", IndexKey.value, "columns and expressions",
          since: Since(14, "an expression", where: hasExpression)),
        ModelKey(
          "kinds", .either([.text, .list(.choice(kindNames))]),
          "of `ndistinct`, `dependencies`, `mcv`; all where nothing is written"),
        ModelKey("target", .number, "the statistics target"),
        ModelKey("schema", .text, "where it is not the table's"),
      ])
  ]

  /// Nothing but columns was there before.
  private static func hasExpression(_ node: YAMLNode) -> Bool {
    (node.sequence ?? [node]).contains { key in key["expression"] != nil || key.scalar?.contains("(") == true
    }
  }

  package static func read(_ model: ModelReader) -> [any SchemaObject] {
    guard let relation = model.parent?.address else { return [] }
    let node = model.isLong ? model.child("on") : model.node
    guard let node else {
      model.error("missing-key", "statistics need `on`, the list of their columns and expressions")
      return []
    }
    let keys = IndexKey.read(model, node)
    let name = model.nameOrDefault(keys.map { columnOfKey($0) ?? "expr" }, "stat")
    var statistics = ExtendedStatistics(schema: relation.schema, name: name, relation: relation, keys: keys)
    guard model.isLong else { return keys.isEmpty ? [] : [statistics] }
    statistics.schema = model.text("schema") ?? relation.schema
    statistics.target = model.int("target")
    statistics.kinds = (model.texts("kinds") ?? []).sorted()
    for kind in statistics.kinds where !kindNames.contains(kind) {
      model.error(
        "wrong-value", "`kinds` lists some of \(kindNames.joined(separator: ", ")), not `\(kind)`",
        at: model.place(of: "kinds"))
    }
    if Set(statistics.kinds).count == kindNames.count { statistics.kinds = [] }
    return keys.isEmpty ? [] : [statistics]
  }

  package func write(_ naming: ModelNaming) -> ModelText {
    let written = YAMLValue.texts(keys.map { IndexKey.written($0, knowsColumns: knowsColumns) })
    var long: [YAMLValue.Entry] = [.init("on", written)]
    if !kinds.isEmpty { long.append(.init("kinds", .texts(kinds))) }
    if let target { long.append(.init("target", .text(String(target)))) }
    if schema != relation.schema { long.append(.init("schema", .text(schema))) }
    return ModelText("statistics", name: name, short: long.count == 1 ? written : nil, long: long)
  }
}
