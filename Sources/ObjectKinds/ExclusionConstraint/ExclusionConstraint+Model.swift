package import CatalogModel
import Diagnostics
import SQLSyntax
import YAMLNodes

extension ExclusionConstraint {
  package static let sections = [
    ModelSection(
      in: ["table"], "exclude", .named, order: 160,
      mayBeUnnamed: true,
      keys: [
        ModelKey("method", .text, "`gist` where nothing is written"),
        ModelKey(
          "elements", .either([.mapping, .texts]),
          "keys and the operators that compare them: `{ room: \"=\", during: \"&&\" }`"),
        ModelKey("include", .texts, "columns that the index carries besides"),
        ModelKey("where", .sql, "only rows that meet this"),
        Deferral.key,
        ModelKey("with", .mapping, "storage parameters of the index"),
        ModelKey("tablespace", .text, "where the index lies"),
        ConstraintSite.inheritedKey,
      ])
  ]

  package static func read(_ model: ModelReader) -> [any SchemaObject] {
    guard let site = ConstraintSite(model) else { return [] }
    guard model.isLong else {
      model.wrongShape("a mapping with `elements`")
      return []
    }
    var constraint = ExclusionConstraint(site: site, elements: readElements(model))
    constraint.method = model.text("method") ?? "gist"
    constraint.include = model.columns("include")
    let columns = constraint.elements.compactMap { columnOfKey($0.key) } + constraint.include
    constraint.site.name = model.nameOrDefault(columns, "excl")
    constraint.predicate = model.text("where").map(trimmed).map(withoutOuterParentheses)
    constraint.deferral = Deferral(model)
    constraint.options = model.options("with")
    constraint.tablespace = model.text("tablespace")
    return constraint.elements.isEmpty ? [] : [constraint]
  }

  /// A mapping from keys to operators, or, where a key comes twice, a list of texts `key with operator`.
  private static func readElements(_ model: ModelReader) -> [Element] {
    guard let node = model.child("elements") else {
      model.error("missing-key", "an exclusion constraint needs `elements`")
      return []
    }
    if let entries = node.mapping {
      return entries.compactMap { entry in
        guard let comparison = entry.value.scalar, !entry.value.isNull else {
          model.error("wrong-shape", "`\(entry.key)` takes an operator", at: entry.value.place)
          return nil
        }
        return Element(
          key: IndexKey.canonical(entry.key, columns: model.parentColumns), comparison: trimmed(comparison))
      }
    }
    return (model.texts(in: node, "`elements`") ?? []).compactMap { text in
      guard var element = Element(deparsed: text) else {
        model.error("wrong-value", "`\(text)` is not `key with operator`", at: node.place)
        return nil
      }
      element.key = IndexKey.canonical(element.key, columns: model.parentColumns)
      return element
    }
  }

  package func write(_ naming: ModelNaming) -> ModelText {
    var long: [YAMLValue.Entry] = []
    if method != "gist" { long.append(.init("method", .text(method))) }
    long.append(.init("elements", writtenElements))
    if !include.isEmpty { long.append(.init("include", .texts(include))) }
    if let predicate { long.append(.init("where", .block(predicate))) }
    if deferral != .immediate { long.append(.init("deferrable", .text(deferral.rawValue))) }
    if !options.isEmpty { long.append(.init("with", optionMapping(options))) }
    if let tablespace { long.append(.init("tablespace", .text(tablespace))) }
    return ModelText("exclude", name: site.name, long: long + site.written)
  }

  private var writtenElements: YAMLValue {
    let keys = elements.map { IndexKey.written($0.key, knowsColumns: site.hasOwnColumns) }
    if Set(keys).count < keys.count {
      return .texts(zip(keys, elements).map { "\($0) WITH \($1.comparison)" })
    }
    return .map(zip(keys, elements).map { .init($0, .text($1.comparison)) }, flow: true)
  }
}
