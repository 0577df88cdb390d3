package import CatalogModel
import Diagnostics
import SQLSyntax
import YAMLNodes

extension ForeignKey {
  package static let sections = [
    ModelSection(
      in: ["table", "foreign table"], "foreign_keys", .named, order: 140,
      mayBeUnnamed: true,
      keys: [
        ModelKey("columns", .texts, "the referencing columns"),
        ModelKey(
          "references", .either([.text, .keys(targetKeys)]),
          "`table(column, …)`, or a mapping with `table` and `columns`"),
        ModelKey("match", .choice(["simple", "full"]), "`full`: all columns are NULL or none is"),
        ModelKey(
          "on_delete", .choice(Action.words), "what happens when the row there is deleted"),
        ModelKey("on_update", .choice(Action.words), "what happens when its key changes"),
        ModelKey(
          "on_delete_columns", .texts,
          "the columns that are set; all where nothing is written", since: 15),
        ModelKey("period", .flag, "the last column is a period of time", since: 18),
        Deferral.key,
        ModelKey("not_valid", .flag, "the rows that were there are not checked"),
        ModelKey("not_enforced", .flag, "no row is checked", since: 18),
        ConstraintSite.inheritedKey,
      ])
  ]

  private static let targetKeys = [
    ModelKey("table", .text, "the table"),
    ModelKey("columns", .texts, "its columns; the primary key's where nothing is written"),
  ]

  package static func read(_ model: ModelReader) -> [any SchemaObject] {
    guard var site = ConstraintSite(model) else { return [] }
    guard model.isLong else {
      model.wrongShape("a mapping with `columns` and `references`")
      return []
    }
    let columns = model.shortOrLongColumns("a foreign key")
    site.name = model.nameOrDefault(columns, "fkey")
    guard let (target, targetColumns) = readTarget(model) else { return [] }
    var key = ForeignKey(site: site, columns: columns, target: target, targetColumns: targetColumns)
    key.matchesFull = model.choice("match", ["simple", "full"]) == "full"
    key.onDelete = Action(model, "on_delete")
    key.onUpdate = Action(model, "on_update")
    key.onDeleteColumns = model.columns("on_delete_columns")
    key.hasPeriod = model.flag("period")
    key.deferral = Deferral(model)
    key.isEnforced = !model.flag("not_enforced")
    key.isValid = !model.flag("not_valid") || !key.isEnforced
    return [key]
  }

  private static func readTarget(_ model: ModelReader) -> ([String], [String])? {
    guard let node = model.child("references") else {
      model.error("missing-key", "a foreign key needs `references`")
      return nil
    }
    if let written = node.scalar, !node.isNull {
      let (table, columns) = targetParts(trimmed(written))
      return (model.qualified(table, at: node.place), columns)
    }
    guard node.mapping != nil else {
      model.error(
        "wrong-shape", "`references` takes a text or a mapping, not a \(node.kindName)", at: node.place)
      return nil
    }
    let inner = model.inner("references", node, keys: targetKeys)
    let table = inner.required("table", "`references`")
    let columns = inner.texts("columns") ?? []
    model.adopt(inner)
    return table.map { (model.qualified($0, at: node.place), columns) }
  }

  package func write(_ naming: ModelNaming) -> ModelText {
    var long: [YAMLValue.Entry] = [
      .init("columns", .texts(columns)), .init("references", writtenTarget(naming)),
    ]
    if matchesFull { long.append(.init("match", "full")) }
    if onUpdate != .noAction { long.append(.init("on_update", .text(onUpdate.rawValue))) }
    if onDelete != .noAction { long.append(.init("on_delete", .text(onDelete.rawValue))) }
    if !onDeleteColumns.isEmpty { long.append(.init("on_delete_columns", .texts(onDeleteColumns))) }
    if hasPeriod { long.append(.init("period", "true")) }
    if deferral != .immediate { long.append(.init("deferrable", .text(deferral.rawValue))) }
    if !isValid { long.append(.init("not_valid", "true")) }
    if !isEnforced { long.append(.init("not_enforced", "true")) }
    return ModelText("foreign_keys", name: site.name, long: long + site.written)
  }

  /// `guild(id)`, unless that would be read as something else.
  private func writtenTarget(_ naming: ModelNaming) -> YAMLValue {
    let table = naming.reference(target)
    let short = targetColumns.isEmpty ? table : table + "(" + targetColumns.joined(separator: ", ") + ")"
    if targetParts(short) == (table, targetColumns) { return .text(short) }
    return .map([.init("table", .text(table)), .init("columns", .texts(targetColumns))], flow: true)
  }
}

extension ForeignKey.Action {
  fileprivate static let words = allCases.map(\.rawValue) + ["no_action", "set_null", "set_default"]

  /// The words as in SQL, or with underscores.
  init(_ model: ModelReader, _ key: String) {
    let word = model.choice(key, Self.words)
    self = Self(rawValue: String(word.map { $0 == "_" ? " " : $0 })) ?? .noAction
  }
}

/// `cfg.guild(id, region)` as the table's reference and the columns' names, to the letter.
private func targetParts(_ written: String) -> (table: String, columns: [String]) {
  guard written.hasSuffix(")"), let open = written.lastIndex(of: "("), open > written.startIndex else {
    return (written, [])
  }
  let columns = written[written.index(after: open)...].dropLast().split(separator: ",")
  return (trimmed(String(written[..<open])), columns.map { trimmed(String($0)) })
}
